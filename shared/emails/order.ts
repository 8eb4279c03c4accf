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

/** One e-mail a role and event; a role without one gets none. */
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

/** The owner made the refund and needs no e-mail about it. */
export const refundedMails: Partial<Record<Role, (news: OrderNews) => Mail>> = {
  ambassador: ({ order, event, ambassador, shop }) =>
    mailOf({
      to: ambassador.email,
      subject: `A refund changed your revenue by ${money(event.ambassadorMinor, order.currency)}`,
      greeting: `Hello ${ambassador.firstName}`,
      paragraphs: ["A buyer of yours was refunded, so the share of that amount is taken back, no more."],
      rows: [
        ["Refunded", money(0 - event.amountMinor, order.currency)],
        ["Your share of it", money(event.ambassadorMinor, order.currency)],
      ],
      button: { label: "See your statistics", url: `${shop.appUrl}/stats` },
      shopName: shop.name,
    }),
  buyer: ({ order, event, shop }) =>
    mailOf({
      to: order.buyer.email,
      subject: `Your refund from ${shop.name}`,
      greeting: `Hello ${order.buyer.firstName}`,
      paragraphs: ["Money is on its way back to you. Banks take a few days to show it."],
      rows: [["Refunded", money(0 - event.amountMinor, order.currency)]],
      shopName: shop.name,
    }),
};

export const fullName = ({ buyer }: Order) => `${buyer.firstName} ${buyer.lastName}`;

export const lineRows = (order: Order): [string, string][] =>
  order.lines.map((line) => [`${line.quantity} × ${line.title}`, money(line.amountMinor, order.currency)]);
