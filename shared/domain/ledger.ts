import { splitChange } from "./commission.ts";
import { addCounters, type Counters, noCounters } from "./counters.ts";
import { sumMinor } from "./money.ts";

export const entryKinds = ["sale", "refund", "dispute", "reinstatement"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** `payments`: money that Stripe took for the shop. `commission`: owed to the ambassador. `sales`: the shop's own. */
export const accounts = ["payments", "commission", "sales"] as const;
export type Account = (typeof accounts)[number];

/** One line of an entry in minor units: a debit is positive, a credit negative. */
export interface Posting {
  account: Account;
  amountMinor: number;
}

/** An immutable journal entry. Its postings add up to zero. Nothing in the ledger is ever changed or deleted. */
export interface JournalEntry {
  /** Taken from the outside event that caused it, so that a repeat meets its own key. */
  id: string;
  kind: EntryKind;
  orderId: string;
  code: string;
  ambassadorId: string;
  currency: string;
  rateBps: number;
  postings: readonly Posting[];
  bookedAt: string;
}

/** What identifies an entry, apart from its amounts. */
export type EntryFacts = Omit<JournalEntry, "postings">;

/** The entry for a change of an order's kept amount, at the rate frozen on the order. */
export function entryFor(facts: EntryFacts, keptBeforeMinor: number, keptAfterMinor: number): JournalEntry {
  const change = splitChange(keptBeforeMinor, keptAfterMinor, facts.rateBps);
  return {
    ...facts,
    postings: [
      { account: "payments", amountMinor: keptAfterMinor - keptBeforeMinor },
      { account: "commission", amountMinor: 0 - change.ambassadorMinor },
      { account: "sales", amountMinor: 0 - change.shopMinor },
    ],
  };
}

/** The amount that an entry posts to an account, in minor units. */
export function postedTo(entry: Pick<JournalEntry, "postings">, account: Account): number {
  return sumMinor(entry.postings.filter((posting) => posting.account === account).map((p) => p.amountMinor));
}

/** How one entry moves every counter that it touches: its link's, its ambassador's, and its day's. */
export function countersOf(entry: Pick<JournalEntry, "kind" | "postings">): Counters {
  const paidMinor = postedTo(entry, "payments");
  const isSale = entry.kind === "sale";
  return {
    orders: isSale ? 1 : 0,
    grossMinor: isSale ? paidMinor : 0,
    refundsMinor: isSale ? 0 : 0 - paidMinor,
    ambassadorMinor: 0 - postedTo(entry, "commission"),
    shopMinor: 0 - postedTo(entry, "sales"),
  };
}

/** The fold of the ledger: what a counter must equal. */
export function fold(entries: Iterable<Pick<JournalEntry, "kind" | "postings">>): Counters {
  let counters = noCounters;
  for (const entry of entries) counters = addCounters(counters, countersOf(entry));
  return counters;
}
