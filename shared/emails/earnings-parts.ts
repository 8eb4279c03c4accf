import { formatMoney } from "../domain/currency.ts";
import type { JournalEntry } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import type { Payout, PayoutMethod } from "../domain/payout.ts";
import type { Mail } from "../services/mail.ts";
import * as words from "../words/en/emails-earnings.ts";
import { type Block, type Pair, paragraphs } from "./blocks.ts";
import type { BrandedShop } from "./brand.ts";
import { mailOf } from "./layout.ts";
import type { NewsAmbassador } from "./order-parts.ts";

/** What an e-mail about somebody's earnings may mention: the entry that it tells of, and whose it is. */
export interface EntryNews {
  entry: JournalEntry;
  ambassador: NewsAmbassador;
  shop: BrandedShop;
}
export interface PayoutNews extends EntryNews {
  payout: Payout;
}
export interface CommissionNews extends EntryNews {
  order: Order;
}

/** In the e-mail's own language. */
export const money = (amountMinor: number, { currency }: { currency: string }) =>
  formatMoney(amountMinor, currency, "en");

/** How much an entry moves, whichever way: its two sides are the same. Minor units. */
export const movedMinor = ({ postings }: Pick<JournalEntry, "postings">): number =>
  Math.abs(postings[0]?.amountMinor ?? 0);

const long = (timeZone: string) => new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone });
/** A UTC day, as a bank tells it. */
export const dayOf = (day: string): string => long("UTC").format(new Date(day));

const destinations: Readonly<Record<PayoutMethod, (named: { masked: string }) => string>> = {
  sepa: words.bank,
  paypal: words.paypal,
  csv: words.other,
};
export const destinationOf = ({ to: { method, masked } }: Payout): string => destinations[method]({ masked });

/** Why, where somebody said so. */
export const reasonOf = (reason: string | undefined): Pair[] =>
  reason === undefined ? [] : [[words.reason(), reason]];

export const button = (label: string, path: string, { appUrl }: BrandedShop): Block => ({
  kind: "button",
  label,
  url: `${appUrl}${path}`,
});

/** What is said to an ambassador of an amount of theirs. Nobody chooses whether they hear of their own money. */
export function earningsMail(
  { ambassador, shop }: Pick<EntryNews, "ambassador" | "shop">,
  says: { subject: string; preview: string; amount: string; texts: readonly string[]; blocks: readonly Block[] },
): Mail {
  const { subject, preview, amount, texts, blocks } = says;
  return mailOf(
    {
      ...{ to: ambassador.email, subject, preview, heading: words.hello({ name: ambassador.firstName }) },
      blocks: [...paragraphs(...texts), { kind: "amount", label: words.amount(), value: amount }, ...blocks],
    },
    shop,
  );
}
