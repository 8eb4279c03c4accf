import { type PaymentMessage, paymentMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { bookSale } from "../../shared/domain/booking.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { book } from "../../shared/policies/book.ts";

/** A paid session completes its order: once, with the split booked in the same transaction. */
export async function completeOrder(message: PaymentMessage, deps: DepsOf<"orders/complete"> & { log: Log }) {
  const { orderId, outcome, paymentIntentId } = message;
  if (outcome === "processing") {
    await deps.orders.noteProcessing(orderId);
    return deps.log.info("payment is under way", { orderId });
  }
  if (outcome !== "paid") {
    const order = await deps.orders.get(orderId);
    if (order) await deps.orders.expire(order, outcome === "failed" ? "failed" : undefined);
    return deps.log.info("order ended unpaid", { orderId, outcome });
  }
  if (!paymentIntentId) throw new AppError("order_state", `The paid session of order ${orderId} names no payment.`);
  const now = deps.now().toISOString();
  const booked = await book({ ...deps, post: deps.ledger.post }, message, (order) =>
    bookSale(order, { ...message, paymentIntentId }, now),
  );
  const facts = { orderId, event: message.eventId };
  if (!booked) return deps.log.info("order was completed before", facts);
  const { totalMinor, currency } = booked.order;
  deps.log.info("order completed", { ...facts, currency }, { Sales: 1, SalesGrossMinor: totalMinor });
}

export const handler = queue("orders/complete", paymentMessage, { balances, ledger, orders }, completeOrder);
