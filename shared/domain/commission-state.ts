import type { OrderEntry } from "./ledger.ts";
import { isOneOf } from "./one-of.ts";
import { bucketOf, isPaid, type Order, splitOf } from "./order.ts";
import type { Payout } from "./payout.ts";

/**
 * Where an order's commission is. `unpaid`: its buyer has not paid. `taken_back`: nothing of it is left. `blocked`: a person holds it back.
 * `held`: until it matures. `available`: for the next payout. `paying`: with a payout that is on its way. `paid`: with one that arrived.
 */
export const commissionStates = ["unpaid", "taken_back", "blocked", "held", "available", "paying", "paid"] as const;
export type CommissionState = (typeof commissionStates)[number];

/** The state as far as the order alone tells it: what is `available` may have left with a payout. @param today UTC day */
export function stateOf(order: Order, today: string): Exclude<CommissionState, "paying" | "paid"> {
  if (!isPaid(order)) return "unpaid";
  if (splitOf(order).ambassadorMinor === 0) return "taken_back";
  if (order.block) return "blocked";
  return bucketOf(order) > today ? "held" : "available";
}

/** Why a commission is held back, as its ambassador may know it: reasons of an older Herald were for the team alone. */
export function blockedBecause({ id, block, blocks }: Order, entries: readonly OrderEntry[]): string | undefined {
  const entry = entries.find((it) => it.id === `block_${id}_${blocks}`);
  // One that was blocked before it was paid has a sale alone.
  return entry ? entry.reason : block?.reason;
}

const freeingKinds = ["sale", "unblock", "given"] as const;

/**
 * The first statement that a payout of it could close: that of its sale, of its release where it was held back, or of the move that made it
 * theirs. @param entries its ambassador's alone
 */
export function payableFrom(entries: readonly OrderEntry[]): number {
  const freed = entries.filter(({ kind }) => isOneOf(freeingKinds, kind));
  return Math.max(1, ...freed.map(({ statement = 1 }) => statement));
}

/** Whether a payout's money is with its ambassador, or on its way there. */
export const holdsMoney = ({ state, amountMinor, returnedMinor }: Payout): boolean =>
  state !== "FAILED" && state !== "CANCELED" && returnedMinor < amountMinor;
