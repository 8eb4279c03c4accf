import { tabMemory } from "../../client/tab-memory.ts";
import type { Order } from "../api.ts";

const nameOf = (order: Pick<Order, "id" | "refundedMinor">, amountMinor: number | undefined) =>
  `refund ${order.id} ${order.refundedMinor} ${amountMinor ?? "all"}`;

/**
 * The Idempotency-Key of a request for a refund. The same request has the same key until Stripe has taken it, even if the
 * page is closed and opened again in between, so that trying again never gives the money back twice.
 */
export function refundKey(order: Pick<Order, "id" | "refundedMinor">, amountMinor: number | undefined): string {
  const name = nameOf(order, amountMinor);
  const key = tabMemory.get(name) ?? crypto.randomUUID();
  tabMemory.set(name, key);
  return key;
}

/** Stripe has taken it: the same amount again is another request. */
export function forgetRefundKey(order: Pick<Order, "id" | "refundedMinor">, amountMinor: number | undefined): void {
  tabMemory.remove(nameOf(order, amountMinor));
}
