import type { OrderEvent } from "../contract/messages.ts";
import * as words from "../words/en/emails-order.ts";
import { paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import { deliveryFacts, lineTable, type Mails, orderFacts, totalOf } from "./order-parts.ts";

/** To a buyer who pays by bank debit: the money takes days, and they are told how it ends. */
export const processingMails: Mails<OrderEvent, "buyer"> = {
  buyer: ({ order, shop }) =>
    mailOf(
      {
        to: order.buyer.email,
        subject: words.underWaySubject({ shop: shop.name }),
        preview: words.underWayPreview({ total: totalOf(order) }),
        heading: words.thankYou({ name: order.buyer.firstName }),
        blocks: [
          ...paragraphs(words.underWay()),
          lineTable(order),
          { kind: "facts", facts: [...orderFacts(order, shop), ...deliveryFacts(order)] },
        ],
      },
      shop,
    ),
};

export const paymentFailedMails: Mails<OrderEvent, "buyer"> = {
  buyer: ({ order, shop }) =>
    mailOf(
      {
        to: order.buyer.email,
        subject: words.paymentFailedSubject({ shop: shop.name }),
        preview: words.paymentFailedPreview(),
        heading: words.hello({ name: order.buyer.firstName }),
        blocks: [
          ...paragraphs(words.paymentFailed()),
          lineTable(order),
          { kind: "button", label: words.orderAgain(), url: `${shop.appUrl}/c/${order.code}` },
          { kind: "facts", facts: orderFacts(order, shop) },
        ],
      },
      shop,
    ),
};
