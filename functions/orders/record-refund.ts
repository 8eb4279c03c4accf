import { type RefundMessage, refundMessage } from "../../shared/contract/messages.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { bookRefund } from "../../shared/domain/booking.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { book } from "../../shared/policies/book.ts";

/** Money went back to a buyer: both shares are reversed pro rata, at the rate frozen on the order. */
export async function recordRefund(message: RefundMessage, deps: DepsOf<"orders/record-refund"> & { log: Log }) {
  const now = deps.now().toISOString();
  const { orderId } = message;
  const booked = await book(deps, orderId, (order) => bookRefund(order, message, now));
  if (!booked) return deps.log.info("refund was booked before", { orderId });
  const { before, order } = booked;
  const counts = { Refunds: 1, RefundedMinor: order.refundedMinor - before.refundedMinor };
  deps.log.info("refund booked", { orderId, currency: order.currency }, counts);
}

export const handler = queue("orders/record-refund", refundMessage, { ledger, orders }, recordRefund);
