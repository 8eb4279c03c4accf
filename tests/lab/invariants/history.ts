import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import type { Change, Item } from "./facts.ts";

/** Where an order may go from each state: shared/domain/order.ts says why. Paid ones move with refunds and disputes. */
const forward: Record<string, readonly string[]> = {
  PENDING: ["PENDING", "PAID", "EXPIRED"],
  EXPIRED: ["EXPIRED"],
  PAID: ["PAID", "PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK"],
  // A refund that fails is taken back.
  PARTLY_REFUNDED: ["PAID", "PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK"],
  REFUNDED: ["PAID", "PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK"],
  DISPUTED: ["DISPUTED", "CHARGED_BACK", "PAID", "PARTLY_REFUNDED", "REFUNDED"],
  // Of two disputes one may be lost while the other is still open.
  CHARGED_BACK: ["CHARGED_BACK", "DISPUTED"],
};

/** Invariants 5 and 9, seen in every version that the table's items ever had; and that the ledger is never rewritten. */
export function historyViolations(changes: readonly Change[]): string[] {
  const sold = new Set(changes.flatMap(({ after }) => (after?.type === "entry" && after.code ? [after.code] : [])));
  return changes.flatMap(({ before, after }) => {
    switch ((after ?? before)?.type) {
      case "order":
        return orderMoved(before, after);
      case "entry":
        return before ? [`entry ${before.id} was ${after ? "changed" : "removed"}`] : [];
      case "link":
        return linkMoved(before, after, sold);
      default:
        return [];
    }
  });
}

function orderMoved(before: Item | undefined, after: Item | undefined): string[] {
  if (!after) return [`order ${before?.id} was removed`];
  if (!before) return after.status === "PENDING" ? [] : [`order ${after.id} began as ${after.status}`];
  const [from, to] = [String(before.status), String(after.status)];
  const wrong = forward[from]?.includes(to) ? [] : [`order ${after.id} went from ${from} to ${to}`];
  const fixed = ["code", "totalMinor", "currency", "holdDays", "lines", "buyer", "createdAt"];
  const moved = fixed.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  // A sale is given to somebody by a booking of its own.
  const isGiven = before.ambassadorId !== after.ambassadorId;
  if (isGiven && after.version !== Number(before.version) + 1) moved.push("ambassadorId");
  if (before.checkoutSessionId && before.checkoutSessionId !== after.checkoutSessionId) moved.push("checkoutSessionId");
  for (const [id, status] of statusesOf(before)) {
    const next = statusesOf(after).get(id);
    if (next === undefined || refundRanks.indexOf(next) < refundRanks.indexOf(status)) moved.push(`refund ${id}`);
  }
  return [...wrong, ...moved.map((name) => `order ${after.id}: ${name} changed`)];
}

/** A refund's ways: none leads back. Failed and canceled are both ends. */
const refundRanks = ["requires_action", "pending", "succeeded", "failed"];

function statusesOf({ refunds }: Item): Map<string, string> {
  const all = z.parse(z._default(z.record(z.string(), z.object({ status: z.string() })), {}), refunds);
  return new Map(Object.entries(all).map(([id, { status }]) => [id, status === "canceled" ? "failed" : status]));
}

/** @param sold codes of links that an entry names: only one that sold nothing may be deleted */
function linkMoved(before: Item | undefined, after: Item | undefined, sold: ReadonlySet<unknown>): string[] {
  if (!before) return [];
  if (!after) return sold.has(before.code) ? [`link ${before.code} was removed`] : [];
  const fixed = ["code", "ambassadorId", "productIds", "createdAt"];
  return fixed
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => `link ${after.code}: ${name} changed`);
}
