import type { EarningsMessage, OrderEvent } from "../contract/messages.ts";
import { AppError } from "../domain/errors.ts";
import { type JournalEntry, postedTo } from "../domain/ledger.ts";
import { type Order, splitOf } from "../domain/order.ts";
import type { Payout } from "../domain/payout.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-earnings.ts";
import {
  button,
  type CommissionNews,
  type EntryNews,
  earningsMail,
  money,
  movedMinor,
  reasonOf,
} from "./earnings-parts.ts";
import { type Mails, orderFacts } from "./order-parts.ts";
import { payoutMails } from "./payout.ts";

/** What its ambassador is told of a commission that is held back, and once it is let go. */
export const commissionMails: Readonly<
  Record<"commission.blocked" | "commission.unblocked", (news: CommissionNews) => Mail>
> = {
  "commission.blocked": (news) => {
    const { entry } = news;
    return heldBack({ ...news, ...movedOf(entry) }, "reason" in entry ? entry.reason : undefined);
  },
  "commission.unblocked": (news) =>
    ofOrder(
      { ...news, ...movedOf(news.entry) },
      {
        subject: words.unblockedSubject,
        preview: words.unblockedPreview(),
        texts: [words.unblocked({ shop: news.shop.name })],
        reason: undefined,
      },
    ),
};

/** The same of one that was held for a look, which no entry tells: it was held back all along, and now somebody said why. */
export const lookKeptMails: Mails<OrderEvent, "ambassador"> = {
  ambassador: (news) => {
    const { currency, block } = news.order;
    return heldBack({ ...news, amountMinor: splitOf(news.order).ambassadorMinor, currency }, block?.reason);
  },
};

interface OrderAmount extends Pick<CommissionNews, "order" | "ambassador" | "shop"> {
  amountMinor: number;
  currency: string;
}

const movedOf = (entry: JournalEntry) => ({ amountMinor: movedMinor(entry), currency: entry.currency });

function heldBack(news: OrderAmount, reason: string | undefined): Mail {
  const { name: shop } = news.shop;
  return ofOrder(news, {
    subject: words.blockedSubject,
    preview: words.blockedPreview({ shop }),
    texts: [words.blocked({ shop })],
    reason,
  });
}

function ofOrder(
  news: OrderAmount,
  says: {
    subject: (named: { amount: string }) => string;
    preview: string;
    texts: string[];
    reason: string | undefined;
  },
): Mail {
  const { order, shop } = news;
  const amount = money(news.amountMinor, news);
  return earningsMail(news, {
    ...{ subject: says.subject({ amount }), preview: says.preview, texts: says.texts, amount },
    blocks: [
      { kind: "facts", facts: [...reasonOf(says.reason), ...orderFacts(order, shop)] },
      button(words.seeWhy(), `/earnings/${order.id}`, shop),
    ],
  });
}

/** What an ambassador is told of what a person booked on their balance, and why. */
export const balanceMails: Readonly<
  Record<"balance.adjusted" | "balance.written_off" | "balance.opened", (news: EntryNews) => Mail>
> = {
  "balance.adjusted": (news) => {
    // What is owed is the shop's debt: a credit gives.
    const isBonus = postedTo(news.entry, "commission") < 0;
    return isBonus
      ? byHand(news, { subject: words.bonusSubject, preview: words.bonusPreview(), texts: [words.bonus()] })
      : byHand(news, {
          subject: words.debitSubject,
          preview: words.debitPreview(),
          texts: [words.debit({ shop: news.shop.name })],
        });
  },
  "balance.opened": (news) => {
    const isOwed = postedTo(news.entry, "commission") < 0;
    const { shop } = news;
    return byHand(news, {
      subject: words.openedSubject,
      preview: isOwed ? words.bonusPreview() : words.debitPreview(),
      texts: [isOwed ? words.openedOwed({ shop: shop.name }) : words.openedPaid({ shop: shop.name })],
    });
  },
  "balance.written_off": (news) =>
    byHand(news, {
      subject: words.writtenOffSubject,
      preview: words.writtenOffPreview(),
      texts: [words.writtenOff({ shop: news.shop.name })],
    }),
};

function byHand(
  news: EntryNews,
  says: { subject: (named: { shop: string; amount: string }) => string; preview: string; texts: string[] },
): Mail {
  const { entry, shop } = news;
  const amount = money(movedMinor(entry), entry);
  return earningsMail(news, {
    ...{ subject: says.subject({ shop: shop.name, amount }), preview: says.preview, texts: says.texts, amount },
    blocks: [
      { kind: "facts", facts: reasonOf("reason" in entry ? entry.reason : undefined) },
      button(words.seeEarnings(), "/earnings", shop),
    ],
  });
}

/**
 * The e-mail that tells an ambassador of an entry.
 * @throws AppError `not_found` where what it is about is not there
 */
export function mailOfEntry(
  message: EarningsMessage,
  news: EntryNews & { payout?: Payout | undefined; order?: Order | undefined },
): Mail {
  switch (message["detail-type"]) {
    case "payout.paid":
    case "payout.failed":
    case "payout.returned":
      return payoutMails[message["detail-type"]]({ ...news, payout: found(news.payout, message.detail.payoutId) });
    case "commission.blocked":
    case "commission.unblocked":
      return commissionMails[message["detail-type"]]({ ...news, order: found(news.order, message.detail.orderId) });
    default:
      return balanceMails[message["detail-type"]](news);
  }
}

function found<Item>(item: Item | undefined, id: string): Item {
  if (!item) throw new AppError("not_found", `${id} is gone.`);
  return item;
}
