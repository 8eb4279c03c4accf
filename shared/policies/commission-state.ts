import type { OrderFile } from "../data/orders.ts";
import type { payouts } from "../data/payouts.ts";
import type { statements } from "../data/statements.ts";
import { blockedBecause, type CommissionState, holdsMoney, payableFrom, stateOf } from "../domain/commission-state.ts";
import { bucketOf } from "../domain/order.ts";
import { isOpen, type Payout } from "../domain/payout.ts";
import { dayOf } from "../domain/period.ts";
import type { LookReason } from "../domain/self-referral.ts";

interface Deps {
  statements: Pick<ReturnType<(typeof statements)["reads"]>, "closedFrom">;
  payouts: Pick<ReturnType<(typeof payouts)["reads"]>, "get">;
  now(): Date;
}

/** Where a commission is, why it is held back, and which payout it went with. */
export interface CommissionPlace {
  state: CommissionState;
  blockedBecause?: string | undefined;
  /** Why its sale waits for somebody to look at it. */
  look?: LookReason[] | undefined;
  payout?: Payout | undefined;
}

/**
 * Where an order's commission is. A payout takes all that is available, so a commission went with the first one since it matured that did not
 * come to nothing: only for what has matured is anything read.
 */
export async function commissionPlace({ order, entries }: OrderFile, deps: Deps): Promise<CommissionPlace> {
  const state = stateOf(order, dayOf(deps.now().toISOString()));
  if (state === "blocked") {
    const because = blockedBecause(order, entries);
    // Why somebody should look was said of who sold it, and of nobody whom it was given to.
    const look = order.soldBy === undefined ? order.block?.look : undefined;
    return { state, ...(because === undefined ? { look } : { blockedBecause: because }) };
  }
  if (state !== "available") return { state };
  const maturedOn = bucketOf(order);
  const own = entries.filter(({ ambassadorId }) => ambassadorId === order.ambassadorId);
  const closed = await deps.statements.closedFrom(order.ambassadorId, payableFrom(own));
  for (const { closedAt, payoutId } of closed) {
    if (dayOf(closedAt) < maturedOn) continue;
    const payout = await deps.payouts.get(payoutId);
    if (payout && holdsMoney(payout)) return { state: isOpen(payout) ? "paying" : "paid", payout };
  }
  return { state };
}
