import * as words from "../words/en/emails-order.ts";
import { paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import {
  deliveryFacts,
  fullName,
  lineTable,
  type Mails,
  money,
  openOrder,
  orderFacts,
  seeStatistics,
  totalOf,
} from "./order-parts.ts";

/** Everybody is told of a sale. */
export const completedMails: Mails = {
  owner: ({ order, event, ambassador, shop }) => {
    const names = { buyer: fullName(order), ambassador: ambassador.firstName };
    const share = money(event.shopMinor, order.currency);
    return mailOf(
      {
        to: shop.ownerEmail,
        subject: words.newOrderSubject({ total: totalOf(order), ambassador: ambassador.firstName }),
        preview: words.newOrderPreview({ ...names, share }),
        heading: words.newOrder(),
        blocks: [
          ...paragraphs(words.boughtThrough(names)),
          lineTable(order),
          {
            kind: "table",
            rows: [[words.ambassadorsShare(), money(event.ambassadorMinor, order.currency)]],
            total: [words.yourShare(), share],
          },
          { kind: "facts", facts: [...orderFacts(order, shop), ...deliveryFacts(order)] },
          openOrder(order, shop),
        ],
      },
      shop,
    );
  },
  ambassador: ({ order, event, ambassador, shop }) => {
    const share = money(event.ambassadorMinor, order.currency);
    return mailOf(
      {
        to: ambassador.email,
        subject: words.earnedSubject({ share }),
        preview: words.earnedPreview({ total: totalOf(order) }),
        heading: words.wellDone({ name: ambassador.firstName }),
        blocks: [
          ...paragraphs(words.boughtThroughYours(), ...(order.block ? [words.isHeldBack(order.block)] : [])),
          { kind: "amount", label: words.yourShare(), value: share },
          { kind: "facts", facts: [[words.orderTotal(), totalOf(order)], ...orderFacts(order, shop)] },
          seeStatistics(shop),
        ],
        stoppable: { topic: "sales", reader: ambassador },
      },
      shop,
    );
  },
  buyer: ({ order, shop }) =>
    mailOf(
      {
        to: order.buyer.email,
        subject: words.receiptSubject({ shop: shop.name }),
        preview: words.receiptPreview({ total: totalOf(order) }),
        heading: words.thankYou({ name: order.buyer.firstName }),
        blocks: [
          ...paragraphs(words.confirmed()),
          lineTable(order),
          { kind: "facts", facts: [...orderFacts(order, shop), ...deliveryFacts(order)] },
        ],
      },
      shop,
    ),
};
