import type { OrderEvent } from "../contract/messages.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";
import { lineRows, money, type OrderNews, type Role } from "./order.ts";

type Mails = Partial<Record<Role, (news: OrderNews<OrderEvent>) => Mail>>;

/** To a buyer who pays by bank debit: the money takes days, and they are told how it ends. */
export const processingMails: Mails = {
  buyer: ({ order, shop }) =>
    mailOf({
      to: order.buyer.email,
      subject: `Your order at ${shop.name}: the payment is on its way`,
      greeting: `Thank you, ${order.buyer.firstName}`,
      paragraphs: [
        "Your bank has been asked to pay, which can take some days. We write to you as soon as the money has arrived, and if it does not.",
      ],
      rows: [...lineRows(order), ["Total", money(order.totalMinor, order.currency)]],
      shopName: shop.name,
    }),
};

export const paymentFailedMails: Mails = {
  buyer: ({ order, shop }) =>
    mailOf({
      to: order.buyer.email,
      subject: `Your payment to ${shop.name} failed`,
      greeting: `Hello ${order.buyer.firstName}`,
      paragraphs: [
        "Your bank did not pay, so your order has ended and nothing was charged. You can order again and pay another way.",
      ],
      rows: [...lineRows(order), ["Total", money(order.totalMinor, order.currency)]],
      button: { label: "Order again", url: `${shop.appUrl}/c/${order.code}` },
      shopName: shop.name,
    }),
};
