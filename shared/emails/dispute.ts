import type { DisputeEvent } from "../contract/messages.ts";
import type { Mail } from "../services/mail.ts";
import { mailOf } from "./layout.ts";
import { fullName, money, type OrderNews, type Role } from "./order.ts";

type News = OrderNews<DisputeEvent>;
type Mails = Partial<Record<Role, (news: News) => Mail>>;

/** In the mail's own language; Stripe counts the deadline in UTC. */
const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

const rowsOf = ({ order, event, ambassador }: News): [string, string][] => [
  ["Buyer", fullName(order)],
  ["Through", ambassador.firstName],
  ["Order total", money(order.totalMinor, order.currency)],
  ["Disputed", money(event.amountMinor, event.currency)],
];

/** A dispute has a deadline, and the owner alone can answer it. */
export const disputeOpenedMails: Mails = {
  owner: (news) =>
    mailOf({
      to: news.shop.ownerEmail,
      subject: `A payment of ${money(news.event.amountMinor, news.event.currency)} is disputed`,
      greeting: "A buyer disputes a payment",
      paragraphs: [
        "The buyer's bank has taken the money back, and the ambassador's share of it, until the dispute is decided.",
        news.event.dueBy
          ? `Stripe takes your evidence until ${day.format(new Date(news.event.dueBy))} UTC. Without it the dispute is lost.`
          : "Stripe's dashboard says until when it takes your evidence. Without it the dispute is lost.",
      ],
      rows: rowsOf(news),
      button: { label: "Open the order", url: `${news.shop.appUrl}/admin/orders/${news.order.id}` },
      shopName: news.shop.name,
    }),
};

export const disputeClosedMails: Mails = {
  owner: (news) => {
    const isWon = news.event.status === "won";
    return mailOf({
      to: news.shop.ownerEmail,
      subject: `The dispute of ${money(news.event.amountMinor, news.event.currency)} is ${isWon ? "won" : "lost"}`,
      greeting: isWon ? "You won a dispute" : "You lost a dispute",
      paragraphs: [
        isWon
          ? "The bank gives the money back, and the ambassador has their share of it again."
          : "The money stays with the buyer, and the ambassador's share of it stays taken back.",
      ],
      rows: rowsOf(news),
      button: { label: "Open the order", url: `${news.shop.appUrl}/admin/orders/${news.order.id}` },
      shopName: news.shop.name,
    });
  },
};
