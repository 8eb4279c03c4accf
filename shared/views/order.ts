import type { OrderFile } from "../data/orders.ts";
import { split } from "../domain/commission.ts";
import { postedTo } from "../domain/ledger.ts";
import { isPaid, keptMinor, type Order } from "../domain/order.ts";

/** An order as its shop's owner sees it; the split is net of refunds and disputes. */
export function orderSummary(order: Order) {
  const { ambassadorId, ambassadorName, ...rest } = order;
  return {
    ...rest,
    ambassador: { id: ambassadorId, name: ambassadorName },
    split: isPaid(order) ? split(keptMinor(order), order.rateBps) : null,
  };
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
    amountMinor: postedTo(entry, "payments"),
    ambassadorMinor: 0 - postedTo(entry, "commission"),
    shopMinor: 0 - postedTo(entry, "sales"),
    reference: entry.id,
  }));
  return [placed, ...requested, ...booked].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
