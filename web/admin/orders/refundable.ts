import { sumMinor } from "../../../shared/domain/money.ts";
import type { Order } from "../api.ts";

type Money = Pick<Order, "status" | "totalMinor" | "refundedMinor" | "history">;

/**
 * What Stripe took to give back, and has not confirmed yet, minor units. The ledger follows Stripe's event, usually
 * within seconds. A request is settled only by bookings that cover it.
 */
export function underWayMinor({ history }: Pick<Order, "history">): number {
  let open: number[] = [];
  let unusedMinor = 0;
  for (const { kind, amountMinor = 0 } of history) {
    if (kind === "refund_requested") open.push(0 - amountMinor);
    if (kind !== "refund") continue;
    ({ open, unusedMinor } = settle(open, unusedMinor, 0 - amountMinor));
  }
  return sumMinor(open);
}

/**
 * What a booking leaves open. It has no request's name, only what Stripe gave back since the booking before: one
 * request, several, or none at all, as when the money was given back in Stripe's own dashboard.
 * @param open the requested amounts, oldest first
 * @param unusedMinor what earlier bookings covered of no request: with this one, it may make up a whole one
 */
function settle(open: readonly number[], unusedMinor: number, bookedMinor: number) {
  const exact = open.indexOf(bookedMinor);
  if (exact >= 0) return left(open.toSpliced(exact, 1), unusedMinor);
  let restMinor = unusedMinor + bookedMinor;
  const stillOpen = open.filter((minor) => {
    if (minor > restMinor) return true;
    restMinor -= minor;
    return false;
  });
  return left(stillOpen, restMinor);
}

/** What was booked before a request can't be its own: nothing is carried on where all are settled. */
const left = (open: number[], unusedMinor: number) => ({ open, unusedMinor: open.length > 0 ? unusedMinor : 0 });

/** How much can still be asked back, minor units; 0 where nothing was paid, or where the buyer's bank holds it. */
export function leftToRefundMinor(order: Money): number {
  if (order.status !== "PAID" && order.status !== "PARTLY_REFUNDED") return 0;
  return Math.max(0, order.totalMinor - order.refundedMinor - underWayMinor(order));
}

/**
 * How long to wait before the order is read again: briefly while a refund is new, at length where Stripe takes its time.
 * @returns milliseconds; false where nothing is under way
 */
export function readAgainMs(order: Pick<Order, "history">, nowMs: number): number | false {
  if (underWayMinor(order) === 0) return false;
  const newest = order.history.findLast(({ kind }) => kind === "refund_requested");
  return newest && nowMs - Date.parse(newest.at) < 60_000 ? 1_500 : 30_000;
}
