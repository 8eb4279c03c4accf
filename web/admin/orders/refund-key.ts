import { writeParts } from "../../../shared/domain/refund-lines.ts";
import { tabMemory } from "../../client/tab-memory.ts";
import type { Order, refundOrder } from "../api.ts";

/** What is asked for: an amount, lines, or all that is left. */
export type Wanted = Pick<Parameters<typeof refundOrder>[0], "amountMinor" | "lines">;

const nameOf = (order: Pick<Order, "id" | "refundedMinor">, { amountMinor, lines }: Wanted) =>
  `refund ${order.id} ${order.refundedMinor} ${lines ? writeParts(lines) : (amountMinor ?? "all")}`;

/**
 * The Idempotency-Key of a request for a refund. The same request has the same key until Stripe has taken it, even if the
 * page is closed and opened again in between, so that trying again never gives the money back twice.
 */
export function refundKey(order: Pick<Order, "id" | "refundedMinor">, wanted: Wanted): string {
  const name = nameOf(order, wanted);
  const key = tabMemory.get(name) ?? crypto.randomUUID();
  tabMemory.set(name, key);
  return key;
}

/** Stripe has taken it: the same again is another request. */
export function forgetRefundKey(order: Pick<Order, "id" | "refundedMinor">, wanted: Wanted): void {
  tabMemory.remove(nameOf(order, wanted));
}
