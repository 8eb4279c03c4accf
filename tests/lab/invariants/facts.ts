import type { Totals } from "./books.ts";

/** What the invariants are asserted on: everything that can be seen of a Herald at rest, from its table and from outside. */

export type Item = Record<string, unknown>;

/** A Checkout session as Stripe has it. Amounts in minor units. */
export interface Payment {
  sessionId: string;
  orderId: string;
  status: "open" | "complete" | "expired";
  isPaid: boolean;
  amountMinor: number;
  refundedMinor: number;
  refunds: readonly { id: string; amountMinor: number; status: string }[];
  disputes: readonly { id: string; amountMinor: number; status: "open" | "won" | "lost" }[];
}

/** An e-mail that SES took. */
export interface Email {
  to: string;
  subject: string;
  text: string;
}

/** A change of the table, as its stream tells it. */
export interface Change {
  before: Item | undefined;
  after: Item | undefined;
}

/** A leaderboard by its window (`all`, `month:2026-11`): ambassador's id → revenue, minor units. */
export type Boards = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What Herald shows to an ambassador and the owner, all of it of all time. Amounts in minor units. */
export interface Shown {
  ambassadorId: string;
  revenueMinor: number;
  ownTotals: { orders: number; revenueMinor: number };
  links: readonly { code: string; orders: number; revenueMinor: number }[];
  shopTotals: Totals;
  rankings: readonly { name: string; revenueMinor: number }[];
}

export interface Facts {
  items: readonly Item[];
  boards: Boards;
  payments: readonly Payment[];
  emails: readonly Email[];
  /** In the order in which they came. */
  changes: readonly Change[];
  ownerEmail: string;
  /** Where somebody looked. */
  shown?: Shown;
}
