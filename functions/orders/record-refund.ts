import { type RefundMessage, refundMessage } from "../../shared/contract/messages.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { bookRefund } from "../../shared/domain/booking.ts";
import { book } from "../../shared/edge/book.ts";
import type { Log } from "../../shared/edge/log.ts";
import type { DepsOf } from "../../shared/edge/parts.ts";
import { queue } from "../../shared/edge/queue.ts";

/** Money went back to a buyer: both shares are reversed pro rata, at the rate frozen on the order. */
export async function recordRefund(message: RefundMessage, deps: DepsOf<"orders/record-refund"> & { log: Log }) {
  const now = deps.now().toISOString();
  const isNew = await book(deps, message.orderId, (order) => bookRefund(order, message, now));
  deps.log.info(isNew ? "refund booked" : "refund was booked before", { orderId: message.orderId });
}

export const handler = queue("orders/record-refund", refundMessage, { ledger, orders }, recordRefund);
