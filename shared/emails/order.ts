import { channelFacts } from "../domain/attribution.ts";
import { isToLook, type Order } from "../domain/order.ts";
import { orderName } from "../domain/order-number.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-order.ts";
import { sayLook } from "../words/say-look.ts";
import { paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import {
  deliveryFacts,
  fullName,
  lineTable,
  type Mails,
  money,
  type OrderNews,
  openOrder,
  orderFacts,
  seeOrder,
  seeStatistics,
  taxFacts,
  totalOf,
} from "./order-parts.ts";

/** That somebody of the shop should look, and why. */
const lookOf = (order: Order): string[] => (isToLook(order) ? [sayLook(order.block.look)] : []);

/** That and why the commission is not paid for now; nothing where it is. */
function heldBecause(order: Order): string[] {
  const { reason } = order.block ?? {};
  return reason === undefined ? lookOf(order) : [words.isHeldBack({ reason })];
}

/** Everybody is told of a sale. */
export const completedMails: Mails = {
  owner: ({ order, event, ambassador, shop }) => {
    const names = { buyer: fullName(order), ambassador: ambassador.firstName };
    const { coupon } = channelFacts(order);
    const share = money(event.shopMinor, order.currency);
    return mailOf(
      {
        to: shop.ownerEmail,
        subject: words.newOrderSubject({
          order: orderName(order),
          total: totalOf(order),
          ambassador: ambassador.firstName,
        }),
        preview: coupon
          ? words.newOrderPreviewWith({ ...names, coupon, share })
          : words.newOrderPreview({ ...names, share }),
        heading: words.newOrder(),
        blocks: [
          ...paragraphs(coupon ? words.boughtWith({ ...names, coupon }) : words.boughtThrough(names), ...lookOf(order)),
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
    const [{ coupon }, total] = [channelFacts(order), totalOf(order)];
    return mailOf(
      {
        to: ambassador.email,
        subject: words.earnedSubject({ share }),
        preview: coupon ? words.earnedPreviewWith({ total, coupon }) : words.earnedPreview({ total }),
        heading: words.wellDone({ name: ambassador.firstName }),
        blocks: [
          ...paragraphs(coupon ? words.boughtWithYours({ coupon }) : words.boughtThroughYours(), ...heldBecause(order)),
          { kind: "amount", label: words.yourShare(), value: share },
          { kind: "facts", facts: [[words.orderTotal(), total], ...orderFacts(order, shop)] },
          seeStatistics(shop),
        ],
        stoppable: { topic: "sales", reader: ambassador },
      },
      shop,
    );
  },
  buyer: receiptMail,
};

/** What a buyer has in hand: that it is paid, what was bought, and where to look it up. */
export function receiptMail({ order, shop }: Pick<OrderNews, "order" | "shop">): Mail {
  return mailOf(
    {
      to: order.buyer.email,
      subject: words.receiptSubject({ order: orderName(order), shop: shop.name }),
      preview: words.receiptPreview({ total: totalOf(order) }),
      heading: words.thankYou({ name: order.buyer.firstName }),
      blocks: [
        ...paragraphs(words.confirmed()),
        lineTable(order),
        ...seeOrder(order, shop),
        { kind: "facts", facts: [...orderFacts(order, shop), ...taxFacts(order), ...deliveryFacts(order)] },
      ],
    },
    shop,
  );
}
