/** The table's money, read with schemas of our own: whoever checks must not share the code that is checked. */
import * as z from "zod/mini";

const counters = {
  orders: z.int(),
  grossMinor: z.int(),
  refundsMinor: z.int(),
  disputesMinor: z._default(z.int(), 0),
  ambassadorMinor: z.int(),
  shopMinor: z.int(),
};
export type Totals = { [Name in keyof typeof counters]: number };

/** The hold of orders of a Herald that kept no balances. */
const firstHoldDays = 30;

const terms = z.object({
  rateBps: z.optional(z.int()),
  earns: z.optional(z.object({ numerator: z.int(), denominator: z.int() })),
});

const order = z.object({
  type: z.literal("order"),
  pk: z.string(),
  id: z.string(),
  status: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  /** Whose link it came through, where it was given to somebody else. */
  soldBy: z.optional(z.string()),
  buyer: z.object({ email: z.string() }),
  lines: z.array(
    z.object({
      /** What was paid for delivery, and for no product. */
      kind: z.optional(z.literal("delivery")),
      unitPriceMinor: z.int(),
      quantity: z.int(),
      amountMinor: z.int(),
      /** What a coupon took off it. */
      discountMinor: z._default(z.int(), 0),
      /** The tax in it, and whether a rate is of what is left without. */
      taxBps: z._default(z.int(), 0),
      base: z.optional(z.literal("net")),
      rateBps: z.optional(z.int()),
      /** In place of a rate, where it is no plain one: what the line earns while all of it is kept. */
      earns: z.optional(z.object({ numerator: z.int(), denominator: z.int() })),
      /** The same of its buyer's first order, where that differs. */
      first: z.optional(terms),
    }),
  ),
  isFirst: z._default(z.boolean(), false),
  /** Of orders of a Herald that knew one rate an order. */
  rateBps: z._default(z.int(), 0),
  totalMinor: z.int(),
  currency: z.string(),
  holdDays: z._default(z.int(), firstHoldDays),
  paidAt: z.optional(z.string()),
  /** Of a debit, which takes days. */
  payment: z.optional(z.enum(["processing", "failed"])),
  block: z.optional(z.looseObject({ look: z.optional(z.unknown()), reason: z.optional(z.string()) })),
  refundedMinor: z.int(),
  refunds: z._default(
    z.record(
      z.string(),
      z.object({
        amountMinor: z.int(),
        status: z.string(),
        lines: z.optional(z.array(z.object({ line: z.int(), amountMinor: z.int() }))),
      }),
    ),
    {},
  ),
  checkoutSessionId: z.optional(z.string()),
  disputes: z.record(z.string(), z.object({ amountMinor: z.int(), status: z.enum(["open", "won", "lost"]) })),
});
export type Order = z.output<typeof order>;

/** Of which kinds earnings are; all others move what is owed within a balance. */
const earningKinds = [
  ...["sale", "refund", "refund_failed", "refund_canceled", "dispute", "reinstatement"],
  ...["given_away", "given"],
];
const otherKinds = [
  ...["block", "unblock", "opening", "adjustment", "write_off"],
  ...["payout", "payout_paid", "payout_failed", "payout_canceled", "payout_returned"],
];

const entry = z.object({
  type: z.literal("entry"),
  pk: z.string(),
  id: z.string(),
  kind: z.enum([...earningKinds, ...otherKinds]),
  /** What is booked about a person or a payout is about nobody's order. */
  orderId: z._default(z.string(), ""),
  code: z._default(z.string(), ""),
  /** The coupon that won its sale, in place of the link. */
  coupon: z.optional(z.string()),
  /** Of a sale that was given to its ambassador, over somebody else's link. */
  isGiven: z._default(z.boolean(), false),
  reason: z.optional(z.string()),
  ambassadorId: z.string(),
  /** Entries of a Herald that kept no balances are on no statement. */
  statement: z.optional(z.int()),
  gsi2pk: z.optional(z.string()),
  bookedAt: z.string(),
  postings: z.array(z.object({ account: z.string(), amountMinor: z.int() })),
});
export type Entry = z.output<typeof entry>;

const counted = z.object({ pk: z.string(), sk: z.string(), ...counters });
export type Counted = z.output<typeof counted>;

const user = z.object({
  type: z.literal("user"),
  id: z.string(),
  scope: z.string(),
  email: z.string(),
  unconfirmed: z._default(z.boolean(), false),
  firstName: z.string(),
  lastName: z.string(),
  standing: z._default(z.string(), "active"),
  unwantedSales: z._default(z.boolean(), false),
  unwantedRefunds: z._default(z.boolean(), false),
});
export type User = z.output<typeof user>;

const balance = z.looseObject({
  type: z.literal("balance"),
  ambassadorId: z.string(),
  totalMinor: z.int(),
  blockedMinor: z.int(),
  payingMinor: z._default(z.int(), 0),
  paidMinor: z._default(z.int(), 0),
  openingMinor: z._default(z.int(), 0),
  statement: z.int(),
  payoutId: z.optional(z.string()),
});
export type Balance = z.output<typeof balance>;

export interface Books {
  orders: Order[];
  entries: Entry[];
  counted: Counted[];
  users: User[];
  balances: Balance[];
}

/** @throws ZodError where an item is not what its type says: an amount that is no integer among them */
export function booksOf(items: readonly Record<string, unknown>[]): Books {
  const ofType = (...types: string[]) => items.filter((item) => types.includes(String(item.type)));
  return {
    orders: ofType("order").map((item) => z.parse(order, item)),
    entries: ofType("entry").map((item) => z.parse(entry, item)),
    // Links, people, and days, whose items have no type before they are closed.
    counted: items.filter((item) => "grossMinor" in item).map((item) => z.parse(counted, item)),
    users: ofType("user").map((item) => z.parse(user, item)),
    balances: ofType("balance").map((item) => z.parse(balance, item)),
  };
}

/** Whether statistics and rankings count an entry. */
export const isEarning = ({ kind }: Entry): boolean => earningKinds.includes(kind);

type Account = "payments" | "commission" | "sales" | "paying" | "cash";

/** The sum of what an entry posts to an account, whoever's and in whichever bucket, minor units. */
export const posted = ({ postings }: Entry, account: Account): number =>
  postings.reduce((sum, posting) => sum + (posting.account.split(":")[0] === account ? posting.amountMinor : 0), 0);

/** What entries add up to: what a counter of them must say. */
export function totalsOf(entries: readonly Entry[]): Totals {
  const totals: Totals = {
    orders: 0,
    grossMinor: 0,
    refundsMinor: 0,
    disputesMinor: 0,
    ambassadorMinor: 0,
    shopMinor: 0,
  };
  for (const one of entries.filter(isEarning)) {
    const paid = posted(one, "payments");
    if (one.kind === "sale") {
      totals.orders += 1;
      totals.grossMinor += paid;
    } else if (one.kind === "given" || one.kind === "given_away") {
      // What it was sold for, and what went back of it, each as a line of its own.
      const [gross = 0, , disputed = 0] = one.postings.map(({ amountMinor }) => amountMinor);
      totals.orders += gross > 0 ? 1 : -1;
      totals.grossMinor += gross;
      totals.refundsMinor += gross - paid;
      totals.disputesMinor -= disputed;
    } else {
      totals.refundsMinor -= paid;
      if (one.kind === "dispute" || one.kind === "reinstatement") totals.disputesMinor -= paid;
    }
    totals.ambassadorMinor -= posted(one, "commission");
    totals.shopMinor -= posted(one, "sales");
  }
  return totals;
}

export const isPaid = ({ status }: Order): boolean => status !== "PENDING" && status !== "EXPIRED";

/** What the buyer paid and has not got back. */
export function keptOf(order: Order): number {
  return Math.max(0, order.totalMinor - order.refundedMinor - disputedAs(order, "open") - disputedAs(order, "lost"));
}

export const disputedAs = ({ disputes }: Order, status: string): number =>
  Object.values(disputes).reduce((sum, dispute) => sum + (dispute.status === status ? dispute.amountMinor : 0), 0);

/** What a paid order owes its ambassador: each line's share of its part of what is kept, in whole cents only at the end. */
export function commissionOf(order: Order): number {
  const lefts = order.lines.map((line, place) => Math.max(0, line.amountMinor - namedOf(order, place)));
  const left = lefts.reduce((sum, minor) => sum + minor, 0);
  if (left === 0) return 0;
  let [over, under] = [0n, 1n];
  for (const [place, line] of order.lines.entries()) {
    const { amountMinor, base, taxBps } = line;
    const parts = base === "net" ? 10_000 + taxBps : 10_000;
    const { rateBps = order.rateBps, earns } = order.isFirst && line.first ? line.first : line;
    const { numerator, denominator } = earns ?? { numerator: amountMinor * rateBps, denominator: parts };
    const [itsOver, itsUnder] = [
      BigInt(numerator) * BigInt(lefts[place] ?? 0),
      BigInt(denominator) * BigInt(amountMinor || 1),
    ];
    [over, under] = [over * itsUnder + itsOver * under, under * itsUnder];
  }
  const [twice, whole] = [over * BigInt(keptOf(order)) * 2n, under * BigInt(left)];
  return Number((twice + whole) / (whole * 2n));
}

/** What refunds that stand gave back of one line by its name. */
function namedOf({ refunds }: Order, place: number): number {
  return Object.values(refunds)
    .filter(({ status }) => status !== "failed" && status !== "canceled")
    .flatMap(({ lines = [] }) => lines.filter(({ line }) => line === place))
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
}
