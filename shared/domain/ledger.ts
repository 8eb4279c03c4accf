import { splitChange } from "./commission.ts";
import { sumMinor } from "./money.ts";

export type EntryKind = "sale" | "refund" | "dispute" | "reinstatement";

/** `payments`: money that Stripe took for the shop. `commission`: owed to the ambassador. `sales`: the shop's own. */
export type Account = "payments" | "commission" | "sales";

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

/** What statistics are made of, in minor units. Shares are net of refunds: gross − refunds = ambassador + shop. */
export interface Counters {
  orders: number;
  grossMinor: number;
  refundsMinor: number;
  ambassadorMinor: number;
  shopMinor: number;
}

export const noCounters: Counters = { orders: 0, grossMinor: 0, refundsMinor: 0, ambassadorMinor: 0, shopMinor: 0 };

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

export function addCounters(a: Counters, b: Counters): Counters {
  return {
    orders: a.orders + b.orders,
    grossMinor: a.grossMinor + b.grossMinor,
    refundsMinor: a.refundsMinor + b.refundsMinor,
    ambassadorMinor: a.ambassadorMinor + b.ambassadorMinor,
    shopMinor: a.shopMinor + b.shopMinor,
  };
}

/** The fold of the ledger: what a counter must equal. */
export function fold(entries: Iterable<Pick<JournalEntry, "kind" | "postings">>): Counters {
  let counters = noCounters;
  for (const entry of entries) counters = addCounters(counters, countersOf(entry));
  return counters;
}

export function sameCounters(a: Counters, b: Counters): boolean {
  return (
    a.orders === b.orders &&
    a.grossMinor === b.grossMinor &&
    a.refundsMinor === b.refundsMinor &&
    a.ambassadorMinor === b.ambassadorMinor &&
    a.shopMinor === b.shopMinor
  );
}
