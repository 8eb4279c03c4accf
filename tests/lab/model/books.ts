/**
 * A model of what an ambassador is owed, before it is built: entries, the balance that each of them moves, and what may be
 * paid out of it. Amounts are minor units, and owed ones positive; a day is a whole number.
 */

/** Where an amount lies: until the UTC day on which it matures, until a person decides, or payable at once. */
export type Bucket = number | "blocked" | "settled";

/** What orders bring about; only these are earnings. */
export const orderKinds = [
  "sale",
  "refund",
  "refund_failed",
  "dispute",
  "reinstatement",
  "given_away",
  "given",
] as const;
/** What people and payouts bring about. */
export const otherKinds = [
  "opening",
  "block",
  "unblock",
  "adjustment",
  "write_off",
  "payout",
  "paid",
  "failed",
  "canceled",
  "returned",
] as const;
export type Kind = (typeof orderKinds)[number] | (typeof otherKinds)[number];

/** What an entry moves, by where it lies; `paying` is under way, `paid` has arrived. */
export interface Move {
  to: Bucket | "paying" | "paid";
  amountMinor: number;
}

export interface Entry {
  id: string;
  kind: Kind;
  ambassadorId: string;
  orderId?: string;
  moves: readonly Move[];
  /** The number of the statement that it is a line of. */
  statement: number;
}

/** All that is known of what one ambassador is owed: one item, read at once. */
export interface Balance {
  /** All that is owed, whenever it may be paid; negative where more was taken back than there was. */
  totalMinor: number;
  blockedMinor: number;
  /** What matures on which day; days that are over are folded away. */
  days: ReadonlyMap<number, number>;
  payingMinor: number;
  paidMinor: number;
  /** The number of the open statement, and what it began with. */
  statement: number;
  openingMinor: number;
  /** Counts what lowered the available part: a payout is made of what it has seen, or not at all. */
  lowered: number;
}

export const newBalance: Balance = {
  totalMinor: 0,
  blockedMinor: 0,
  days: new Map(),
  payingMinor: 0,
  paidMinor: 0,
  statement: 1,
  openingMinor: 0,
  lowered: 0,
};

/** The balance after an entry. */
export function moved(balance: Balance, { moves }: Pick<Entry, "moves">): Balance {
  const after = { ...balance, days: new Map(balance.days) };
  for (const { to, amountMinor } of moves) {
    if (to === "paying") after.payingMinor += amountMinor;
    else if (to === "paid") after.paidMinor += amountMinor;
    else {
      after.totalMinor += amountMinor;
      if (to === "blocked") after.blockedMinor += amountMinor;
      else if (to !== "settled") after.days.set(to, (after.days.get(to) ?? 0) + amountMinor);
    }
  }
  const lowers = moves.some(({ to, amountMinor }) => (typeof to === "number" || to === "settled") && amountMinor < 0);
  return { ...after, lowered: after.lowered + (lowers ? 1 : 0) };
}

/** What may be paid on a day. Time releases it; nothing is written for that. */
export function availableMinor({ totalMinor, blockedMinor, days }: Balance, today: number): number {
  const held = [...days].reduce((sum, [day, minor]) => (day > today ? sum + minor : sum), 0);
  return totalMinor - blockedMinor - held;
}

/** Clocks may be a day apart, so a day is folded away only when it is over by all of them. */
const foldAfterDays = 2;

/** The balance without the days that are over: they count for nothing any more. */
export function folded(balance: Balance, today: number): Balance {
  return { ...balance, days: new Map([...balance.days].filter(([day]) => day > today - foldAfterDays)) };
}
