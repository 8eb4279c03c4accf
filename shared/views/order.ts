import type { OrderFile } from "../data/orders.ts";
import { isEarning, postedTo } from "../domain/ledger.ts";
import { isPaid, type Order, splitOf } from "../domain/order.ts";

/** An order as its shop's owner sees it; the split is net of refunds and disputes. */
export function orderSummary(order: Order, { stripeDashboardUrl }: { stripeDashboardUrl?: string | undefined }) {
  const { ambassadorId, ambassadorName, refunds, disputes, payment, ...rest } = order;
  const [rateBps, ...others] = new Set(order.lines.map((line) => line.rateBps));
  return {
    ...rest,
    ambassador: { id: ambassadorId, name: ambassadorName },
    refunds: Object.entries(refunds).map(([id, refund]) => ({ id, ...refund })),
    disputes: Object.entries(disputes).map(([id, dispute]) => ({
      id,
      ...dispute,
      url: stripeDashboardUrl ?? disputeUrl(id, order.checkoutSessionId),
    })),
    ...(!isPaid(order) && { payment }),
    split: isPaid(order) ? splitOf(order) : null,
    ...(others.length === 0 && { rateBps }),
  };
}

/** Stripe's own page of a dispute; test and live have one each, and a session's id says of which it is. */
function disputeUrl(disputeId: string, sessionId = ""): string {
  const mode = sessionId.startsWith("cs_test_") ? "test/" : "";
  return `https://dashboard.stripe.com/${mode}disputes/${disputeId}`;
}

/** All that happened to an order, oldest first. Amounts are minor units, negative where money was taken back. */
export function orderHistory({ order, entries, refundRequests }: OrderFile) {
  const placed = { at: order.createdAt, kind: "placed" as const, amountMinor: order.totalMinor };
  const requested = refundRequests.map(({ requestedAt, refund }) => ({
    at: requestedAt,
    kind: "refund_requested" as const,
    ...(refund && { amountMinor: 0 - refund.amountMinor, reference: refund.id }),
  }));
  const booked = entries.map((entry) => ({
    at: entry.bookedAt,
    kind: entry.kind,
    // What is held back or released moves nobody's money.
    ...(isEarning(entry) && {
      amountMinor: postedTo(entry, "payments"),
      ambassadorMinor: 0 - postedTo(entry, "commission"),
      shopMinor: 0 - postedTo(entry, "sales"),
    }),
    reference: entry.id,
  }));
  return [placed, ...requested, ...booked].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
