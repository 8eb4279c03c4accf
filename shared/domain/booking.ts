import { AppError } from "./errors.ts";
import { type EntryKind, entryFor, type JournalEntry } from "./ledger.ts";
import { type Dispute, isPaid, keptMinor, type Order, paidStatus } from "./order.ts";

/** What a payment does: the order as it will be, and the journal entry, if any money moved. */
export interface Booking {
  order: Order;
  entry: JournalEntry | undefined;
}

/** What Stripe says of a paid Checkout session. */
export interface Payment {
  checkoutSessionId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
}

/**
 * A paid session completes its pending order.
 * @returns undefined where this very payment is booked already
 * @throws AppError `order_state` where another payment is, where it expired, or where amount or currency differ
 */
export function bookSale(order: Order, payment: Payment, now: string): Booking | undefined {
  if (isPaid(order)) {
    if (order.checkoutSessionId === payment.checkoutSessionId) return undefined;
    throw new AppError("order_state", `Order ${order.id} was paid by another Checkout session.`);
  }
  if (order.status !== "PENDING") throw new AppError("order_state", `Order ${order.id} expired before it was paid.`);
  if (payment.amountMinor !== order.totalMinor || payment.currency !== order.currency) {
    throw new AppError("order_state", `Order ${order.id} was paid with another amount than it has.`);
  }
  const { checkoutSessionId, paymentIntentId } = payment;
  const paid: Order = { ...order, status: "PAID", checkoutSessionId, paymentIntentId, paidAt: now, version: 1 };
  return { order: paid, entry: entryFor(facts(paid, "sale", `sale_${checkoutSessionId}`, now), 0, order.totalMinor) };
}

/**
 * Stripe tells how much was refunded of a charge so far, so late and repeated events change nothing.
 * @throws AppError `order_state` where the payment itself is not booked yet: the event must come again later
 */
export function bookRefund(
  order: Order,
  refund: { chargeId: string; refundedMinor: number },
  now: string,
): Booking | undefined {
  if (!isPaid(order)) throw new AppError("order_state", `Order ${order.id} has a refund but no payment yet.`);
  if (refund.refundedMinor <= order.refundedMinor) return undefined;
  const after = { ...order, refundedMinor: refund.refundedMinor };
  return change(order, after, "refund", `refund_${refund.chargeId}_${refund.refundedMinor}`, now);
}

/**
 * A dispute takes its amount while it is open or lost, and gives it back once won. A closed one never reopens, so
 * the events may come in any order.
 * @throws AppError `order_state` where the payment itself is not booked yet
 */
export function bookDispute(order: Order, id: string, dispute: Dispute, now: string): Booking | undefined {
  if (!isPaid(order)) throw new AppError("order_state", `Order ${order.id} has a dispute but no payment yet.`);
  const known = order.disputes[id];
  if (known && (known.status !== "open" || known.status === dispute.status)) return undefined;
  const after = { ...order, disputes: { ...order.disputes, [id]: dispute } };
  const kind = dispute.status === "won" ? "reinstatement" : "dispute";
  return change(order, after, kind, `${kind}_${id}_${dispute.status}`, now);
}

function change(before: Order, after: Order, kind: EntryKind, entryId: string, now: string): Booking {
  const order = { ...after, status: paidStatus(after), version: before.version + 1 };
  const [from, to] = [keptMinor(before), keptMinor(after)];
  return { order, entry: from === to ? undefined : entryFor(facts(order, kind, entryId, now), from, to) };
}

function facts(order: Order, kind: EntryKind, id: string, bookedAt: string) {
  const { id: orderId, code, ambassadorId, currency, rateBps } = order;
  return { id, kind, orderId, code, ambassadorId, currency, rateBps, bookedAt };
}
