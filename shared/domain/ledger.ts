import { addCounters, type Counters, noCounters } from "./counters.ts";
import { sumMinor } from "./money.ts";
import { isOneOf } from "./one-of.ts";

/** How a sale moves from one ambassador to another: an entry of each, which together change nothing but whose it is. */
export const givingKinds = ["given_away", "given"] as const;

/** What happens to orders; only these are earnings, and move what statistics and rankings show. */
export const orderKinds = [
  "sale",
  "refund",
  "refund_failed",
  "refund_canceled",
  "dispute",
  "reinstatement",
  ...givingKinds,
] as const;
export type OrderKind = (typeof orderKinds)[number];

/** All that entries about an order can be: `block` and `unblock` move its commission within its ambassador's balance. */
export const orderEntryKinds = [...orderKinds, "block", "unblock"] as const;
/**
 * What entries about an ambassador alone can be: `opening` is what was owed before balances, or Herald, were there, `adjustment` a bonus or debit,
 * `write_off` a debt that is given up.
 */
export const ambassadorEntryKinds = ["opening", "adjustment", "write_off"] as const;
/** What entries about a payout can be, in the order in which one can have them. */
export const payoutEntryKinds = [
  "payout",
  "payout_paid",
  "payout_failed",
  "payout_canceled",
  "payout_returned",
] as const;
export type EntryKind =
  | (typeof orderEntryKinds)[number]
  | (typeof ambassadorEntryKinds)[number]
  | (typeof payoutEntryKinds)[number];

/**
 * `payments`: money that Stripe took for the shop. `sales`: the shop's own. `commission`: owed to ambassadors. `paying`: payouts to
 * them that are on their way. `cash`: what left for payouts. `adjustments`: bonuses and debits, and what was owed before Herald. `losses`: debts given up.
 */
export const accounts = ["payments", "sales", "commission", "paying", "cash", "adjustments", "losses"] as const;
export type Account = (typeof accounts)[number];

/**
 * Where a commission lies: under the UTC day on which it matures, `blocked` until a person decides, or `settled`, which is
 * payable at once.
 */
export type Bucket = string;

/** Where money for payouts leaves from. */
export const cashPlaces = ["bank", "paypal"] as const;
export type CashPlace = (typeof cashPlaces)[number];

/**
 * An account's address: its name; for commissions whose and in which bucket, for payouts on their way whose, for cash where. Entries
 * of an older Herald have the name alone.
 */
export type Address = Account | `commission:${string}:${Bucket}` | `paying:${string}` | `cash:${CashPlace}`;

export const commissionAddress = (ambassadorId: string, bucket: Bucket): Address =>
  `commission:${ambassadorId}:${bucket}`;

/** Whether a text is an account's address. */
export function isAddress(text: string): text is Address {
  return isOneOf(accounts, text) || /^(commission:[^:]+:[^:]+|paying:[^:]+|cash:(bank|paypal))$/.test(text);
}

/** One line of an entry in minor units: a debit is positive, a credit negative. */
export interface Posting {
  account: Address;
  amountMinor: number;
}

interface Entry {
  /** Taken from what caused it, so that a repeat meets its own key. */
  id: string;
  kind: EntryKind;
  ambassadorId: string;
  currency: string;
  postings: readonly Posting[];
  bookedAt: string;
  /** The ambassador's statement that it is a line of, from 1; entries from before balances were kept are on none. */
  statement?: number | undefined;
}

/** An entry about an order. */
export interface OrderEntry extends Entry {
  kind: (typeof orderEntryKinds)[number];
  orderId: string;
  /** What people call the order by; absent of orders of an older Herald. */
  orderNumber?: number | undefined;
  /** Of the link that it was sold over. */
  code: string;
  /** The ambassador's coupon that won the sale, in place of the link, which may be another's. */
  coupon?: string | undefined;
  /** Set where the sale was given to its ambassador: the link is not theirs. */
  isGiven?: true | undefined;
  /** Why a person held the commission back, or moved it; blocks of an older Herald have none, as that was for the team alone. */
  reason?: string | undefined;
}

/** An entry about an ambassador, and no order. */
export interface AmbassadorEntry extends Entry {
  kind: (typeof ambassadorEntryKinds)[number];
  /** Why a person booked it. */
  reason?: string | undefined;
}

/** An entry about a payout. */
export interface PayoutEntry extends Entry {
  kind: (typeof payoutEntryKinds)[number];
  payoutId: string;
}

/** An immutable journal entry. Its postings add up to zero. Nothing in the ledger is ever changed or deleted. */
export type JournalEntry = OrderEntry | AmbassadorEntry | PayoutEntry;

/** The amount that an entry posts to an account, whoever's it is, in minor units. */
export function postedTo(entry: Pick<Entry, "postings">, account: Account): number {
  const isOfIt = ({ account: address }: Posting) => address === account || address.startsWith(`${account}:`);
  return sumMinor(entry.postings.filter(isOfIt).map((posting) => posting.amountMinor));
}

/** Whether an entry is of an order's kinds: one that statistics count. */
export function isEarning(entry: Pick<Entry, "kind">): boolean {
  return isOneOf(orderKinds, entry.kind);
}

/** How one entry moves every counter that it touches: its link's, its ambassador's, and its day's. */
export function countersOf(entry: Pick<Entry, "kind" | "postings">): Counters {
  if (!isEarning(entry)) return noCounters;
  if (isOneOf(givingKinds, entry.kind)) return movedBy(entry);
  const paidMinor = postedTo(entry, "payments");
  const isSale = entry.kind === "sale";
  return {
    orders: isSale ? 1 : 0,
    grossMinor: isSale ? paidMinor : 0,
    refundsMinor: isSale ? 0 : 0 - paidMinor,
    disputesMinor: entry.kind === "dispute" || entry.kind === "reinstatement" ? 0 - paidMinor : 0,
    ambassadorMinor: 0 - postedTo(entry, "commission"),
    shopMinor: 0 - postedTo(entry, "sales"),
  };
}

/**
 * What a sale's move takes from one ambassador's counters and adds to the other's: all that it counted for. Its first three postings are
 * the sale, what refunds gave back of it, and what disputes took.
 */
function movedBy(entry: Pick<Entry, "kind" | "postings">): Counters {
  const [grossMinor = 0, refundedMinor = 0, disputedMinor = 0] = entry.postings.map((posting) => posting.amountMinor);
  return {
    orders: entry.kind === "given" ? 1 : -1,
    grossMinor,
    refundsMinor: 0 - refundedMinor - disputedMinor,
    disputesMinor: 0 - disputedMinor,
    ambassadorMinor: 0 - postedTo(entry, "commission"),
    shopMinor: 0 - postedTo(entry, "sales"),
  };
}

/** In place of a link's code, what the sales count for that were given to an ambassador. No code has so few characters. */
export const givenSales = "given";

/** In place of a link's code, what the sales count for that a coupon won. No link's code has such a character. */
export const couponSales = (code: string): string => `coupon:${code}`;

/** The coupon that such sales are of; undefined where it is none that won them. */
export const couponOf = (channel: string): string | undefined =>
  channel.startsWith(couponSales("")) ? channel.slice(couponSales("").length) : undefined;

/** What an entry counts for, beside its ambassador and its day: the link that won its sale, or what stands in its place. */
export const channelOf = ({ code, coupon, isGiven }: Pick<OrderEntry, "code" | "coupon" | "isGiven">): string => {
  if (isGiven) return givenSales;
  return coupon === undefined ? code : couponSales(coupon);
};

/** The fold of the ledger: what a counter must equal. */
export function fold(entries: Iterable<Pick<Entry, "kind" | "postings">>): Counters {
  let counters = noCounters;
  for (const entry of entries) counters = addCounters(counters, countersOf(entry));
  return counters;
}
