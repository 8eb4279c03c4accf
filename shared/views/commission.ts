import type { OrderFile } from "../data/orders.ts";
import { explain } from "../domain/explanation.ts";

/** Why an order's commission is what it is, for whoever may know. */
export function commissionAnswer({ order, entries }: OrderFile) {
  const { id: orderId, status, createdAt: placedAt, currency, holdDays } = order;
  return { orderId, status, placedAt, currency, holdDays, ...explain(order, entries) };
}
