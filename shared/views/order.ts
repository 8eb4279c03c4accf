import type { OrderFile } from "../data/orders.ts";
import { isEarning, postedTo } from "../domain/ledger.ts";
import { heldLines, isPaid, type Order, splitOf } from "../domain/order.ts";
import { taxesIn } from "../domain/tax.ts";
import { shipmentAnswer } from "./shipment.ts";

/** An order as its shop's owner sees it; the split is net of refunds and disputes. */
export function orderSummary(order: Order, { stripeDashboardUrl }: { stripeDashboardUrl?: string | undefined }) {
  const { ambassadorId, ambassadorName, refunds, disputes, payment, shipment, attribution: _, ...rest } = order;
  // A plain rate of what was paid, or none at all.
  const [rateBps, ...others] = new Set(heldLines(order).map((line) => (line.base ? undefined : line.rateBps)));
  return {
    ...rest,
    ambassador: { id: ambassadorId, name: ambassadorName },
    refunds: Object.entries(refunds).map(([id, refund]) => ({ id, ...refund })),
    disputes: Object.entries(disputes).map(([id, dispute]) => ({
      id,
      ...dispute,
      url: stripeDashboardUrl ?? disputeUrl(id, order.checkoutSessionId),
    })),
    ...taxesOf(order),
    ...(!isPaid(order) && { payment }),
    ...(shipment && { shipment: shipmentAnswer(shipment) }),
    split: isPaid(order) ? splitOf(order) : null,
    ...(others.length === 0 && { rateBps }),
  };
}

/** The taxes in an order's lines, where there are any. */
export function taxesOf({ lines }: Pick<Order, "lines">) {
  const taxes = taxesIn(lines);
  return taxes.length === 0 ? {} : { taxes };
}

/** Stripe's own page of a dispute; test and live have one each, and a session's id says of which it is. */
function disputeUrl(disputeId: string, sessionId = ""): string {
  const mode = sessionId.startsWith("cs_test_") ? "test/" : "";
  return `https://dashboard.stripe.com/${mode}disputes/${disputeId}`;
}

/** What won an order, by whose link and coupon it was. @param people those of them who are still there */
export function orderAttribution({ attribution }: Order, people: readonly Former[]) {
  if (!attribution) return {};
  const { won, because, linkAmbassadorId, couponAmbassadorId } = attribution;
  const named = (id: string) => ({ id, name: people.find((it) => it.id === id)?.name ?? "" });
  return { attribution: { won, because, link: named(linkAmbassadorId), coupon: named(couponAmbassadorId) } };
}

/** Whose an order was, or might have been, as strangers see them. */
interface Former {
  id: string;
  name: string;
}

/** Whose an order was besides whose it is, by the entries of a sale that was given to somebody else. */
export function formerAmbassadors({ order, entries }: OrderFile): string[] {
  return [...new Set(entries.map((entry) => entry.ambassadorId))].filter((id) => id !== order.ambassadorId);
}

/** Who of the team wrote notes on an order, or said that it was shipped. */
export const teamOf = ({ order, notes }: OrderFile): string[] => [
  ...new Set([...notes.map(({ author }) => author), ...(order.shipment ? [order.shipment.by] : [])]),
];

/** All that happened to an order, oldest first. Amounts are minor units, negative where money was taken back. @param former whose it was @param team whom `teamOf` names */
export function orderHistory(
  { order, entries, refundRequests, notes }: OrderFile,
  former: readonly Former[] = [],
  team: readonly Former[] = [],
) {
  const written = (by: string) => {
    const name = team.find(({ id }) => id === by)?.name;
    return name === undefined ? {} : { by: name };
  };
  const noted = notes.map(({ id, at, text, author }) => ({
    ...{ at, kind: "note" as const, reference: id, reason: text },
    ...written(author),
  }));
  const shipped = order.shipment
    ? [{ at: order.shipment.at, kind: "shipped" as const, ...written(order.shipment.by) }]
    : [];
  const ofSomebodyElse = (ambassadorId: string) => {
    const ambassador = former.find(({ id }) => id === ambassadorId);
    return ambassador && { ambassador };
  };
  const placed = {
    ...{ at: order.createdAt, kind: "placed" as const, amountMinor: order.totalMinor },
    ...ofSomebodyElse(order.soldBy ?? order.ambassadorId),
  };
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
    ...(entry.reason !== undefined && { reason: entry.reason }),
    ...ofSomebodyElse(entry.ambassadorId),
  }));
  return [placed, ...requested, ...booked, ...shipped, ...noted].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}
