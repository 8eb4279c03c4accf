import type { MoneyEvent } from "../contract/messages.ts";
import { refundTakenBy } from "../domain/booking.ts";
import * as words from "../words/en/emails-order.ts";
import { paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import { type Mails, money, orderFacts, seeStatistics } from "./order-parts.ts";

/** The owner made the refund and needs no e-mail about it. */
export const refundedMails: Mails<MoneyEvent, "ambassador" | "buyer"> = {
  ambassador: ({ order, event, ambassador, shop }) => {
    const share = money(event.ambassadorMinor, order.currency);
    const refunded = money(0 - event.amountMinor, order.currency);
    return mailOf(
      {
        to: ambassador.email,
        subject: words.refundedToAmbassadorSubject({ share }),
        preview: words.refundedToAmbassadorPreview({ refunded }),
        heading: words.hello({ name: ambassador.firstName }),
        blocks: [
          ...paragraphs(words.refundedToAmbassador()),
          { kind: "table", rows: [[words.refunded(), refunded]], total: [words.yourShareOfIt(), share] },
          { kind: "facts", facts: orderFacts(order, shop) },
          seeStatistics(shop),
        ],
        stoppable: { topic: "refunds", reader: ambassador },
      },
      shop,
    );
  },
  buyer: ({ order, event, shop }) => {
    const refunded = money(0 - event.amountMinor, order.currency);
    const isAsked = refundTakenBy(event.entryId, order)?.status === "requires_action";
    return mailOf(
      {
        to: order.buyer.email,
        subject: words.refundedToBuyerSubject({ shop: shop.name }),
        preview: words.refundedToBuyerPreview({ refunded }),
        heading: words.hello({ name: order.buyer.firstName }),
        blocks: [
          ...paragraphs(isAsked ? words.refundAsksYou() : words.refundOnItsWay()),
          { kind: "amount", label: words.refunded(), value: refunded },
          { kind: "facts", facts: orderFacts(order, shop) },
        ],
      },
      shop,
    );
  },
};
