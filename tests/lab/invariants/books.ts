/** The table's money, read with schemas of our own: whoever checks must not share the code that is checked. */
import * as z from "zod/mini";

const counters = {
  orders: z.int(),
  grossMinor: z.int(),
  refundsMinor: z.int(),
  ambassadorMinor: z.int(),
  shopMinor: z.int(),
};
export type Totals = { [Name in keyof typeof counters]: number };

const order = z.object({
  type: z.literal("order"),
  pk: z.string(),
  id: z.string(),
  status: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  buyer: z.object({ email: z.string() }),
  lines: z.array(z.object({ unitPriceMinor: z.int(), quantity: z.int(), amountMinor: z.int() })),
  totalMinor: z.int(),
  rateBps: z.int(),
  currency: z.string(),
  refundedMinor: z.int(),
  checkoutSessionId: z.optional(z.string()),
  disputes: z.record(z.string(), z.object({ amountMinor: z.int(), status: z.enum(["open", "won", "lost"]) })),
});
export type Order = z.output<typeof order>;

const entry = z.object({
  type: z.literal("entry"),
  pk: z.string(),
  id: z.string(),
  kind: z.enum(["sale", "refund", "dispute", "reinstatement"]),
  orderId: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  bookedAt: z.string(),
  postings: z.array(z.object({ account: z.enum(["payments", "commission", "sales"]), amountMinor: z.int() })),
});
export type Entry = z.output<typeof entry>;

const counted = z.object({ pk: z.string(), sk: z.string(), ...counters });
export type Counted = z.output<typeof counted>;

const user = z.object({
  type: z.literal("user"),
  id: z.string(),
  scope: z.string(),
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
});
export type User = z.output<typeof user>;

export interface Books {
  orders: Order[];
  entries: Entry[];
  counted: Counted[];
  users: User[];
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
  };
}

/** The sum of what an entry posts to an account, minor units. */
export const posted = ({ postings }: Entry, account: "payments" | "commission" | "sales"): number =>
  postings.reduce((sum, posting) => sum + (posting.account === account ? posting.amountMinor : 0), 0);

/** What entries add up to: what a counter of them must say. */
export function totalsOf(entries: readonly Entry[]): Totals {
  const totals: Totals = { orders: 0, grossMinor: 0, refundsMinor: 0, ambassadorMinor: 0, shopMinor: 0 };
  for (const one of entries) {
    const paid = posted(one, "payments");
    if (one.kind === "sale") {
      totals.orders += 1;
      totals.grossMinor += paid;
    } else {
      totals.refundsMinor -= paid;
    }
    totals.ambassadorMinor -= posted(one, "commission");
    totals.shopMinor -= posted(one, "sales");
  }
  return totals;
}
