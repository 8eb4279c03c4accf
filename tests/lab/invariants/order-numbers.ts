import * as z from "zod/mini";
import type { Change, Item } from "./facts.ts";

const numbered = z.object({ id: z.string(), status: z.string(), number: z.optional(z.int()) });
const booked = z.object({ orderId: z.string(), orderNumber: z.optional(z.int()) });

/**
 * Invariant 34: people call an order by one number. Each that this very Herald sold has one, no two have the same, none that is not paid has any,
 * it is never another, and the journal calls the order by it.
 */
export function orderNumberViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const orders = items.filter(({ type }) => type === "order").map((item) => z.parse(numbered, item));
  const numbers = new Map(orders.map(({ id, number }) => [id, number]));
  const sold = changes.flatMap(({ before, after }) =>
    !before && after?.type === "entry" && after.kind === "sale" ? [String(after.orderId)] : [],
  );
  const seen = new Map<number, string>();
  const wrong = sold.filter((id) => numbers.get(id) === undefined).map((id) => `order ${id}: is sold without a number`);
  for (const { id, status, number } of orders) {
    if (number === undefined) continue;
    const twin = seen.get(number);
    if (twin) wrong.push(`order ${id}: is number ${number}, as ${twin} is`);
    if (status === "PENDING" || status === "EXPIRED") wrong.push(`order ${id}: is not paid, and number ${number}`);
    seen.set(number, id);
  }
  for (const item of items.filter(({ type, orderId }) => type === "entry" && orderId)) {
    const { orderId, orderNumber } = z.parse(booked, item);
    if (orderNumber !== numbers.get(orderId)) wrong.push(`order ${orderId}: an entry calls it ${orderNumber}`);
  }
  for (const { before, after } of changes) {
    if (before?.type === "order" && before.number !== undefined && before.number !== after?.number)
      wrong.push(`order ${before.id}: was number ${before.number}, and is ${after?.number}`);
  }
  return wrong;
}
