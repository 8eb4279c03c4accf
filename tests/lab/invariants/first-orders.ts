import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Item } from "./facts.ts";

const mark = z.object({ pk: z.string(), orderId: z.string() });
const placed = z.object({
  id: z.string(),
  status: z.string(),
  buyer: z.object({ email: z.string() }),
  asksFirst: z.optional(z.boolean()),
  isFirst: z.optional(z.boolean()),
});

/**
 * Invariant 31: a buyer has one first order at most, since rules ask for it. Each that is booked as a first one owns its buyer's mark, each
 * later one finds another's there, and no mark is an order's that is neither. What is not paid is neither.
 */
export function firstOrderViolations(items: readonly Item[]): string[] {
  const marks = new Map(
    items
      .filter(({ type }) => type === "first-order")
      .map((item) => [z.parse(mark, item).pk, z.parse(mark, item).orderId]),
  );
  const orders = items.filter(({ type }) => type === "order").map((item) => z.parse(placed, item));
  const wrong = orders.flatMap(({ id, status, buyer, asksFirst = false, isFirst }) => {
    const isPaid = status !== "PENDING" && status !== "EXPIRED";
    if (isPaid && asksFirst !== (isFirst !== undefined))
      return [`order ${id}: whether it is a first one is not decided`];
    if (!isPaid && isFirst !== undefined) return [`order ${id}: is not paid, and a first or a later one`];
    if (isFirst === undefined) return [];
    const owner = marks.get(keyOf(buyer.email));
    if (isFirst !== (owner === id))
      return [`order ${id}: is ${isFirst ? "a first" : "a later"} one beside ${owner ?? "none"}`];
    return owner === undefined ? [`order ${id}: is a later one after none`] : [];
  });
  const firsts = new Set(orders.filter(({ isFirst }) => isFirst).map(({ id }) => id));
  return wrong.concat(
    [...marks.values()].filter((id) => !firsts.has(id)).map((id) => `order ${id}: is marked, and no first one`),
  );
}

/** Written a second time, without the dots that Gmail passes over: these buyers have other mail boxes. */
const keyOf = (email: string) =>
  `BUYER#${createHash("sha256")
    .update(email.toLowerCase().replace(/\+.*(?=@)/, ""))
    .digest("base64url")}`;
