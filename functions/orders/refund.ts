import { refundOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import type { RefundRequest } from "../../shared/data/shapes.ts";
import { AppError, invalidField } from "../../shared/domain/errors.ts";
import { isPaid, type Order } from "../../shared/domain/order.ts";
import { fingerprint } from "../../shared/edge/ids.ts";
import type { DepsOf } from "../../shared/edge/parts.ts";
import { type Caller, signedIn } from "../../shared/edge/signed-in.ts";
import { NothingLeftToRefund, stripe } from "../../shared/services/stripe.ts";

type Deps = DepsOf<"orders/refund">;

/**
 * The owner gives money back, all that is left or a part. Stripe has the last word on what is left; the ledger follows
 * Stripe's own event. The same key refunds once, long after Stripe has forgotten it.
 */
export async function refundOrder(input: InputOf<typeof route>, deps: Deps, caller: Caller) {
  const { orderId, amountMinor, idempotencyKey } = input;
  const file = await deps.orders.getFile(orderId);
  if (!file) throw new AppError("not_found", "There is no such order.");
  const requestId = fingerprint(idempotencyKey);
  const requestHash = fingerprint(JSON.stringify({ amountMinor }));
  const done = file.refundRequests.find((request) => request.requestId === requestId);
  if (done && done.requestHash !== requestHash) {
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used for another refund of this order.");
  }
  const request = done ?? (await refund(file.order, amountMinor, { requestId, requestHash }, deps, caller));
  return { orderId, currency: file.order.currency, ...request };
}

async function refund(
  order: Order,
  amountMinor: number | undefined,
  ids: Pick<RefundRequest, "requestId" | "requestHash">,
  deps: Deps,
  caller: Caller,
): Promise<RefundRequest> {
  const paymentIntentId = refundablePayment(order, amountMinor);
  try {
    const key = `refund_${order.id}_${ids.requestId}`;
    const { id: refundId, ...taken } = await deps.stripe.refund(paymentIntentId, amountMinor, key);
    const request = { ...ids, refundId, ...taken, requestedAt: deps.now().toISOString(), requestedBy: caller.id };
    await deps.orders.insertRefundRequest(order.id, request);
    return request;
  } catch (error) {
    if (error instanceof NothingLeftToRefund) throw tooMuch(error);
    throw error;
  }
}

/** @throws AppError where there is no money to give back, or less than asked for */
function refundablePayment(order: Order, amountMinor: number | undefined): string {
  if (!isPaid(order) || !order.paymentIntentId) throw new AppError("order_state", "This order was never paid.");
  if (order.status === "DISPUTED" || order.status === "CHARGED_BACK") {
    throw new AppError("order_state", "The buyer's bank holds this payment: a disputed order can't be refunded.");
  }
  const leftMinor = order.totalMinor - order.refundedMinor;
  if (leftMinor === 0 || (amountMinor !== undefined && amountMinor > leftMinor)) throw tooMuch();
  return order.paymentIntentId;
}

const tooMuch = (cause?: unknown) => {
  const { message, errors } = invalidField("amountMinor", "Less than this is left to refund.");
  return new AppError("nothing_left_to_refund", message, { errors, cause });
};

export const handler = signedIn(route, { orders, stripe }, refundOrder);
