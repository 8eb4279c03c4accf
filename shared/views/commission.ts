import type { OrderFile } from "../data/orders.ts";
import { type Explanation, explain } from "../domain/explanation.ts";

/** Why an order's commission is what it is, for whoever may know. @param explanation for one reader; as the shop sees it unless said */
export function commissionAnswer({ order, entries }: OrderFile, explanation: Explanation = explain(order, entries)) {
  const { id: orderId, status, createdAt: placedAt, currency, holdDays } = order;
  return { orderId, status, placedAt, currency, holdDays, ...explanation };
}
