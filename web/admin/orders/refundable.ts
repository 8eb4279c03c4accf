import { sumMinor } from "../../../shared/domain/money.ts";
import type { Order } from "../api.ts";

type Money = Pick<Order, "status" | "totalMinor" | "refundedMinor" | "refunds" | "history">;

/**
 * What Stripe took to give back, and the order does not know of yet, minor units. It follows Stripe's event, usually within
 * seconds.
 */
export function underWayMinor({ history, refunds }: Pick<Order, "history" | "refunds">): number {
  const known = new Set(refunds.map(({ id }) => id));
  const isUnderWay = ({ kind, reference }: Order["history"][number]) =>
    kind === "refund_requested" && reference !== undefined && !known.has(reference);
  return sumMinor(history.filter(isUnderWay).map(({ amountMinor = 0 }) => 0 - amountMinor));
}

/** How much can still be asked back, minor units; 0 where nothing was paid, or where the buyer's bank holds it. */
export function leftToRefundMinor(order: Money): number {
  if (order.status !== "PAID" && order.status !== "PARTLY_REFUNDED") return 0;
  return Math.max(0, order.totalMinor - order.refundedMinor - underWayMinor(order));
}

/**
 * How long to wait before the order is read again: briefly while a refund is new, at length where Stripe takes its time.
 * @returns milliseconds; false where nothing is under way
 */
export function readAgainMs(order: Pick<Order, "history" | "refunds">, nowMs: number): number | false {
  if (underWayMinor(order) === 0) return false;
  const newest = order.history.findLast(({ kind }) => kind === "refund_requested");
  return newest && nowMs - Date.parse(newest.at) < 60_000 ? 1_500 : 30_000;
}
