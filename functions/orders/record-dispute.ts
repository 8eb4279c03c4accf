import { type DisputeMessage, disputeMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orders } from "../../shared/data/orders.ts";
import { assertCurrency, bookDispute } from "../../shared/domain/booking.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import type { Log } from "../../shared/observability/log.ts";
import { book } from "../../shared/policies/book.ts";
import { stripe } from "../../shared/services/stripe.ts";

/** A chargeback takes the money while it is open or lost, and gives it back once won; the shares follow. */
export async function recordDispute(message: DisputeMessage, deps: DepsOf<"orders/record-dispute"> & { log: Log }) {
  const { disputeId, paymentIntentId, amountMinor, status, dueBy } = message;
  const of = await deps.stripe.orderOfPayment(paymentIntentId);
  if (!of) return deps.log.info("dispute ignored: the payment is not Herald's", { disputeId });
  const now = deps.now().toISOString();
  const booked = await book({ ...deps, post: deps.ledger.post }, of, (order) => {
    assertCurrency(order, message.currency);
    return bookDispute(order, disputeId, { amountMinor, status, dueBy }, now);
  });
  const facts = { orderId: of.orderId, disputeId, status };
  if (!booked) return deps.log.info("dispute was noted before", facts);
  const isFirst = !Object.hasOwn(booked.before.disputes, disputeId);
  deps.log.info("dispute noted", facts, isFirst ? { Disputes: 1 } : {});
}

export const handler = queue(
  "orders/record-dispute",
  disputeMessage,
  { balances, ledger, orders, stripe },
  recordDispute,
);
