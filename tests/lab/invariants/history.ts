import { isDeepStrictEqual } from "node:util";
import type { Change, Item } from "./facts.ts";

/** Where an order may go from each state: shared/domain/order.ts says why. Paid ones move with refunds and disputes. */
const forward: Record<string, readonly string[]> = {
  PENDING: ["PENDING", "PAID", "EXPIRED"],
  EXPIRED: ["EXPIRED"],
  PAID: ["PAID", "PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK"],
  PARTLY_REFUNDED: ["PARTLY_REFUNDED", "REFUNDED", "DISPUTED", "CHARGED_BACK"],
  REFUNDED: ["REFUNDED", "DISPUTED", "CHARGED_BACK"],
  DISPUTED: ["DISPUTED", "CHARGED_BACK", "PAID", "PARTLY_REFUNDED", "REFUNDED"],
  // Of two disputes one may be lost while the other is still open.
  CHARGED_BACK: ["CHARGED_BACK", "DISPUTED"],
};

/** Invariants 5 and 9, seen in every version that the table's items ever had; and that the ledger is never rewritten. */
export function historyViolations(changes: readonly Change[]): string[] {
  return changes.flatMap(({ before, after }) => {
    switch ((after ?? before)?.type) {
      case "order":
        return orderMoved(before, after);
      case "entry":
        return before ? [`entry ${before.id} was ${after ? "changed" : "removed"}`] : [];
      case "link":
        return linkMoved(before, after);
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
  const fixed = ["code", "ambassadorId", "totalMinor", "currency", "rateBps", "lines", "buyer", "createdAt"];
  const moved = fixed.filter((name) => !isDeepStrictEqual(before[name], after[name]));
  if (before.checkoutSessionId && before.checkoutSessionId !== after.checkoutSessionId) moved.push("checkoutSessionId");
  if (Number(after.refundedMinor) < Number(before.refundedMinor)) moved.push("refundedMinor");
  return [...wrong, ...moved.map((name) => `order ${after.id}: ${name} changed`)];
}

function linkMoved(before: Item | undefined, after: Item | undefined): string[] {
  if (!before) return [];
  if (!after) return [`link ${before.code} was removed`];
  const fixed = ["code", "ambassadorId", "productIds", "createdAt"];
  return fixed
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => `link ${after.code}: ${name} changed`);
}
