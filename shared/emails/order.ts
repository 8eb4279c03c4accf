import type { MoneyEvent } from "../contract/messages.ts";
import { formatMoney } from "../domain/currency.ts";
import type { Order } from "../domain/order.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";

/** In the mail's own language. */
export const money = (amountMinor: number, currency: string) => formatMoney(amountMinor, currency, "en");

/** Everything that an e-mail about an order may mention. */
export interface OrderNews<Event = MoneyEvent> {
  order: Order;
  /** What happened: of money, what the journal entry moved. */
  event: Event;
  ambassador: { firstName: string; email: string };
  shop: { name: string; ownerEmail: string; appUrl: string };
}

export type Role = "owner" | "ambassador" | "buyer";

/** Everybody is told of a sale. */
export const completedMails: Record<Role, (news: OrderNews) => Mail> = {
  owner: ({ order, event, ambassador, shop }) =>
    mailOf({
      to: shop.ownerEmail,
      subject: `New order: ${money(order.totalMinor, order.currency)} through ${ambassador.firstName}`,
      greeting: "You have a new order",
      paragraphs: [`${fullName(order)} bought through ${ambassador.firstName}'s link.`],
      rows: [
        ...lineRows(order),
        ["Total", money(order.totalMinor, order.currency)],
        ["Ambassador's share", money(event.ambassadorMinor, order.currency)],
        ["Your share", money(event.shopMinor, order.currency)],
      ],
      button: { label: "Open the order", url: `${shop.appUrl}/admin/orders/${order.id}` },
      shopName: shop.name,
    }),
  ambassador: ({ order, event, ambassador, shop }) =>
    mailOf({
      to: ambassador.email,
      subject: `You earned ${money(event.ambassadorMinor, order.currency)}`,
      greeting: `Well done, ${ambassador.firstName}`,
      paragraphs: ["Somebody bought through your link."],
      rows: [
        ["Order total", money(order.totalMinor, order.currency)],
        ["Your share", money(event.ambassadorMinor, order.currency)],
      ],
      button: { label: "See your statistics", url: `${shop.appUrl}/stats` },
      shopName: shop.name,
    }),
  buyer: ({ order, shop }) =>
    mailOf({
      to: order.buyer.email,
      subject: `Your order at ${shop.name}`,
      greeting: `Thank you, ${order.buyer.firstName}`,
      paragraphs: ["Your payment arrived and your order is confirmed."],
      rows: [...lineRows(order), ["Total", money(order.totalMinor, order.currency)]],
      shopName: shop.name,
    }),
};

/** The buyer, as they gave their name. */
export const fullName = ({ buyer }: Order) => `${buyer.firstName} ${buyer.lastName}`;

export const lineRows = (order: Order): [string, string][] =>
  order.lines.map((line) => [`${line.quantity} × ${line.title}`, money(line.amountMinor, order.currency)]);
