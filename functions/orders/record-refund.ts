import { type RefundMessage, refundMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { assertCurrency, bookRefund } from "../../shared/domain/booking.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { book } from "../../shared/policies/book.ts";
import { stripe } from "../../shared/services/stripe.ts";

/**
 * Money goes back to a buyer, or fails to: both shares are reversed pro rata, at what was frozen on the order. Herald's own
 * refunds name their order; of one from Stripe's dashboard, Stripe is asked.
 */
export async function recordRefund(message: RefundMessage, deps: DepsOf<"orders/record-refund"> & { log: Log }) {
  const { refundId, paymentIntentId, amountMinor, status, lines } = message;
  const of = message.of ?? (await deps.stripe.orderOfPayment(paymentIntentId));
  if (!of) return deps.log.info("refund ignored: the payment is not Herald's", { refundId });
  const now = deps.now().toISOString();
  const booked = await book({ ...deps, post: deps.ledger.post }, of, (order) => {
    assertCurrency(order, message.currency);
    return bookRefund(order, refundId, { amountMinor, status, lines }, now);
  });
  const facts = { orderId: of.orderId, refundId, status };
  if (!booked) return deps.log.info("refund was noted before", facts);
  const { before, order, entry } = booked;
  if (!entry) return deps.log.info("refund noted", facts);
  const refundedMinor = order.refundedMinor - before.refundedMinor;
  const counts = refundedMinor > 0 ? { Refunds: 1, RefundedMinor: refundedMinor } : {};
  deps.log.info("refund booked", { ...facts, currency: order.currency }, counts);
}

export const handler = queue("orders/record-refund", refundMessage, { balances, ledger, orders, stripe }, recordRefund);
