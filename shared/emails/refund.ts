import { refundTakenBy } from "../domain/booking.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";
import { fullName, money, type OrderNews, type Role } from "./order.ts";

type Mails<Roles extends Role = Role> = { readonly [Name in Roles]: (news: OrderNews) => Mail };

/** The owner made the refund and needs no e-mail about it. */
export const refundedMails: Mails<"ambassador" | "buyer"> = {
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
      paragraphs: [
        refundTakenBy(event.entryId, order)?.status === "requires_action"
          ? "Money is to go back to you. Stripe, who handles our payments, asks you in an e-mail of its own where to send it."
          : "Money is on its way back to you. Banks take a few days to show it.",
      ],
      rows: [["Refunded", money(0 - event.amountMinor, order.currency)]],
      shopName: shop.name,
    }),
};

/** How a refund ended that gave nothing back, in the words of each reader. */
const endings = {
  failed: {
    happened: "failed",
    owner:
      "The buyer's bank did not take the money, so Stripe put it back into your balance. The buyer still waits for it: give it back in another way.",
    ambassador: "A refund to a buyer of yours failed, so your share of that amount is yours again.",
    buyerSubject: "did not reach you",
    buyer: "Your bank did not take the money, so it came back to us. We know, and find another way to give it to you.",
  },
  canceled: {
    happened: "was canceled",
    owner: "It was canceled at Stripe before the buyer had the money, which is in your balance again.",
    ambassador: "A refund to a buyer of yours was canceled, so your share of that amount is yours again.",
    buyerSubject: "was canceled",
    buyer: "The refund that we wrote to you about was canceled before the money reached you, so none is on its way.",
  },
} as const;

/** Everybody is told of a refund that failed or was canceled after they counted on it. */
export const refundEndedMails = {
  "order.refund_failed": mailsOf("failed"),
  "order.refund_canceled": mailsOf("canceled"),
};

function mailsOf(ending: keyof typeof endings): Mails {
  const says = endings[ending];
  return {
    owner: ({ order, event, shop }) =>
      mailOf({
        to: shop.ownerEmail,
        subject: `A refund of ${money(event.amountMinor, order.currency)} ${says.happened}`,
        greeting: `A refund to ${fullName(order)} ${says.happened}`,
        paragraphs: [says.owner, "Both shares are what they were before it."],
        rows: [
          ["Not refunded", money(event.amountMinor, order.currency)],
          ["Ambassador's share of it", money(event.ambassadorMinor, order.currency)],
          ["Your share of it", money(event.shopMinor, order.currency)],
        ],
        button: { label: "Open the order", url: `${shop.appUrl}/admin/orders/${order.id}` },
        shopName: shop.name,
      }),
    ambassador: ({ order, event, ambassador, shop }) =>
      mailOf({
        to: ambassador.email,
        subject: `A refund ${says.happened}: ${money(event.ambassadorMinor, order.currency)} is yours again`,
        greeting: `Hello ${ambassador.firstName}`,
        paragraphs: [says.ambassador],
        rows: [
          ["Not refunded", money(event.amountMinor, order.currency)],
          ["Your share of it", money(event.ambassadorMinor, order.currency)],
        ],
        button: { label: "See your statistics", url: `${shop.appUrl}/stats` },
        shopName: shop.name,
      }),
    buyer: ({ order, event, shop }) =>
      mailOf({
        to: order.buyer.email,
        subject: `A refund from ${shop.name} ${says.buyerSubject}`,
        greeting: `Hello ${order.buyer.firstName}`,
        paragraphs: [says.buyer],
        rows: [["Not refunded", money(event.amountMinor, order.currency)]],
        shopName: shop.name,
      }),
  };
}
