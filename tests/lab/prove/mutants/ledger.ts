import type { Mutant } from "./mutant.ts";

/** What is booked, counted and folded, broken. */
export const ledgerMutants: readonly Mutant[] = [
  {
    name: "a booking does not ask whether the order changed",
    near: "everything about three orders at once",
    kind: "dropped condition",
    file: "shared/data/ledger.ts",
    find: '"version = :before AND #status = :statusBefore"',
    replace: '"version = :before OR #status = :statusBefore OR attribute_exists(pk)"',
  },
  {
    name: "counters are set, not added to",
    near: "refund a part",
    kind: "set instead of increment",
    file: "shared/data/counters.ts",
    find: '"ADD " + each("")',
    replace: '"SET " + each("=")',
  },
  {
    name: "the day is counted under the link's code",
    near: "book a payment",
    kind: "wrong key",
    file: "shared/data/ledger.ts",
    find: "move(keys.ambassadorDay(ambassadorId, day), counters)",
    replace: "move(keys.ambassadorDay(code, day), counters)",
  },
  {
    name: "the ambassador's counter is left out of the booking",
    near: "book a payment",
    kind: "lost write",
    file: "shared/data/ledger.ts",
    find: "ambassador: move(keys.user(ambassadorId), counters, exists),",
    replace: "",
  },
  {
    name: "a wrong amount is passed over in silence",
    near: "a payment of another amount",
    kind: "swallowed error",
    file: "shared/domain/booking.ts",
    find: "if (payment.amountMinor !== order.totalMinor || payment.currency !== order.currency) {",
    replace:
      "if (payment.amountMinor !== order.totalMinor || payment.currency !== order.currency) {\n    return undefined;",
  },
  {
    name: "a payment of another amount completes an order",
    near: "a payment of another amount",
    kind: "unchecked input",
    file: "shared/domain/booking.ts",
    find: "if (payment.amountMinor !== order.totalMinor || payment.currency !== order.currency) {",
    replace: "if (payment.currency !== order.currency) {",
  },
  {
    name: "a refund's event adds to what was refunded",
    near: "refund a part",
    kind: "increment instead of set",
    file: "shared/domain/booking.ts",
    find: "refundedMinor: refund.refundedMinor };",
    replace: "refundedMinor: order.refundedMinor + refund.refundedMinor };",
  },
  {
    name: "a late event takes a refund back",
    near: "everything about three orders at once",
    kind: "order of events",
    file: "shared/domain/booking.ts",
    find: "if (refund.refundedMinor <= order.refundedMinor) return undefined;",
    replace: "if (refund.refundedMinor === order.refundedMinor) return undefined;",
  },
  {
    name: "a closed dispute opens again",
    near: "everything about three orders at once",
    kind: "order of events",
    file: "shared/domain/booking.ts",
    find: 'if (known && (known.status !== "open" || known.status === dispute.status)) return undefined;',
    replace: "if (known && known.status === dispute.status) return undefined;",
  },
  {
    name: "a share is rounded on the change, not on the whole",
    near: "refund a part",
    kind: "rounding",
    file: "shared/domain/commission.ts",
    find: "ambassadorMinor: after.ambassadorMinor - before.ambassadorMinor,\n    shopMinor: after.shopMinor - before.shopMinor,",
    replace: `ambassadorMinor: Math.sign(keptAfterMinor - keptBeforeMinor) *
      split(Math.abs(keptAfterMinor - keptBeforeMinor), rateBps).ambassadorMinor,
    shopMinor: keptAfterMinor - keptBeforeMinor - Math.sign(keptAfterMinor - keptBeforeMinor) *
      split(Math.abs(keptAfterMinor - keptBeforeMinor), rateBps).ambassadorMinor,`,
  },
  {
    name: "a day is folded over a sale of the same moment",
    near: "a sale is booked into a day that is being closed",
    kind: "dropped condition",
    file: "shared/data/counters.ts",
    find: '.join(" AND ")',
    replace: '.join(" OR ").concat(" OR attribute_exists(pk)")',
  },
];
