import type { DisputeEvent } from "../contract/messages.ts";
import * as words from "../words/en/emails-order.ts";
import { type Block, paragraphs } from "./blocks.ts";
import { mailOf } from "./layout.ts";
import { fullName, type Mails, money, type OrderNews, openOrder, orderFacts, totalOf } from "./order-parts.ts";

type News = OrderNews<DisputeEvent>;

/** In the mail's own language; Stripe counts the deadline in UTC. */
const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

const amountOf = ({ event }: News) => money(event.amountMinor, event.currency);

const blocksOf = (news: News): Block[] => [
  { kind: "amount", label: words.disputed(), value: amountOf(news) },
  {
    kind: "facts",
    facts: [
      [words.buyer(), fullName(news.order)],
      [words.through(), news.ambassador.firstName],
      [words.orderTotal(), totalOf(news.order)],
      ...orderFacts(news.order, news.shop),
    ],
  },
  openOrder(news.order, news.shop),
];

/** A dispute has a deadline, and the owner alone can answer it. */
export const disputeOpenedMails: Mails<DisputeEvent, "owner"> = {
  owner: (news) => {
    const { dueBy } = news.event;
    const evidence = dueBy
      ? words.evidenceUntil({ deadline: day.format(new Date(dueBy)) })
      : words.evidenceInDashboard();
    return mailOf(
      {
        to: news.shop.ownerEmail,
        subject: words.disputeOpenedSubject({ amount: amountOf(news) }),
        preview: evidence,
        heading: words.disputeOpened(),
        blocks: [...paragraphs(words.bankTookMoney(), evidence), ...blocksOf(news)],
      },
      news.shop,
    );
  },
};

export const disputeClosedMails: Mails<DisputeEvent, "owner"> = {
  owner: (news) => {
    const isWon = news.event.status === "won";
    const amount = amountOf(news);
    const money = isWon ? words.disputeWonMoney() : words.disputeLostMoney();
    return mailOf(
      {
        to: news.shop.ownerEmail,
        subject: isWon ? words.disputeWonSubject({ amount }) : words.disputeLostSubject({ amount }),
        preview: money,
        heading: isWon ? words.disputeWon() : words.disputeLost(),
        blocks: [...paragraphs(money), ...blocksOf(news)],
      },
      news.shop,
    );
  },
};
