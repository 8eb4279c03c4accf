import type { Balance } from "./balance.ts";
import { type AmbassadorEntry, commissionAddress } from "./ledger.ts";
import { sumMinor } from "./money.ts";
import { type Order, splitOf } from "./order.ts";

/** What a person books on an ambassador's balance, of no order, and why. */
export interface ByHand {
  /** Derived from what the person asked for, so that a retry meets its own entry. */
  id: string;
  ambassadorId: string;
  currency: string;
  /** Minor units. Of an adjustment, negative where it takes. */
  amountMinor: number;
  reason: string;
}

/** A bonus, or a debit: payable, or owed back, at once. */
export function adjustmentOf(by: ByHand, now: string): AmbassadorEntry {
  return byHand("adjustment", adjustmentEntryId(by.id), "adjustments", by, now);
}

/**
 * What was owed or, negative, paid elsewhere before Herald: once an ambassador, so that its id is theirs. What `npm run upgrade` takes over
 * of an older Herald has a number behind its id.
 */
export function openingByHandOf(by: Omit<ByHand, "id">, now: string): AmbassadorEntry {
  return byHand("opening", `opening_${by.ambassadorId}`, "adjustments", by, now);
}

/** A debt, or a part of it, that the shop gives up. */
export function writeOffOf(by: ByHand, now: string): AmbassadorEntry {
  return byHand("write_off", writeOffEntryId(by.id), "losses", by, now);
}

export const adjustmentEntryId = (id: string): string => `adjust_${id}`;
export const writeOffEntryId = (id: string): string => `writeoff_${id}`;

function byHand(
  kind: "opening" | "adjustment" | "write_off",
  id: string,
  account: "adjustments" | "losses",
  { ambassadorId, currency, amountMinor, reason }: Omit<ByHand, "id">,
  now: string,
): AmbassadorEntry {
  const postings = [
    { account, amountMinor },
    { account: commissionAddress(ambassadorId, "settled"), amountMinor: 0 - amountMinor },
  ];
  return { id, kind, ambassadorId, currency, reason, bookedAt: now, postings };
}

/**
 * The most that can be written off: the debt, less what open disputes explain of it, as that comes back by itself where they are won.
 * @param orders all of the ambassador's that a dispute is open of, at least
 */
export function writableOffMinor({ totalMinor }: Pick<Balance, "totalMinor">, orders: readonly Order[]): number {
  return Math.max(0, 0 - totalMinor - explainedMinor(orders));
}

/** What an ambassador would get back if all open disputes of their orders were won. */
export function explainedMinor(orders: readonly Order[]): number {
  return sumMinor(orders.map((order) => splitOf(ifWon(order)).ambassadorMinor - splitOf(order).ambassadorMinor));
}

function ifWon(order: Order): Order {
  const disputes = Object.entries(order.disputes).filter(([, { status }]) => status !== "open");
  return { ...order, disputes: Object.fromEntries(disputes) };
}
