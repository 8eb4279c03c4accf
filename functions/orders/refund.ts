import { refundOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { AppError, problemAt } from "../../shared/domain/errors.ts";
import { sumMinor } from "../../shared/domain/money.ts";
import { isPaid, type Order } from "../../shared/domain/order.ts";
import { checkParts } from "../../shared/domain/refund-lines.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { fingerprint } from "../../shared/policies/ids.ts";
import {
  type NewRefund,
  NothingLeftToRefund,
  type Refund,
  RefundRefused,
  stripe,
} from "../../shared/services/stripe.ts";

type Input = InputOf<typeof route>;
type Deps = DepsOf<"orders/refund">;

/**
 * The owner gives money back, all that is left or a part. The request is written before Stripe is asked, so the same key
 * refunds once, however late it is tried again. Stripe has the last word on what is left; the ledger follows its event.
 */
export async function refundOrder(input: Input, deps: Deps, caller: Caller) {
  const { orderId, lines } = input;
  const amountMinor = lines ? sumMinor(lines.map((part) => part.amountMinor)) : input.amountMinor;
  const file = await deps.orders.getFile(orderId);
  if (!file) throw new AppError("not_found", "There is no such order.");
  const { order, refundRequests } = file;
  const requestId = fingerprint(input.idempotencyKey);
  const requestHash = fingerprint(JSON.stringify({ amountMinor, lines }));
  const known = refundRequests.find((request) => request.requestId === requestId);
  if (known && known.requestHash !== requestHash) {
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used for another refund of this order.");
  }
  const paymentIntentId = known ? paymentOf(order) : refundablePayment(order, amountMinor, lines);
  if (!known) {
    const request = { requestId, requestHash, requestedAt: deps.now().toISOString(), requestedBy: caller.id };
    await deps.orders.insertRefundRequest(orderId, request);
  }
  const refund =
    known?.refund ??
    (known && (await deps.stripe.findRefund(paymentIntentId, requestId).catch(unavailable))) ??
    (await refundOnce(order, { paymentIntentId, amountMinor, lines, requestId }, deps));
  if (!known?.refund) await deps.orders.noteRefund(orderId, requestId, refund);
  const { id: refundId, ...taken } = refund;
  return { refundId, orderId, ...taken, currency: order.currency };
}

async function refundOnce(order: Order, wanted: NewRefund, deps: Deps): Promise<Refund> {
  try {
    return await deps.stripe.refund(order, wanted);
  } catch (error) {
    const isRefused = error instanceof NothingLeftToRefund || error instanceof RefundRefused;
    if (!isRefused) return unavailable(error);
    await deps.orders.deleteRefundRequest(order.id, wanted.requestId);
    if (error instanceof NothingLeftToRefund) throw tooMuch(error);
    throw new AppError("order_state", `Stripe refuses this refund: ${error.message}`, {
      params: { reason: "refused", said: error.message },
      cause: error,
    });
  }
}

function paymentOf(order: Order): string {
  if (!isPaid(order) || !order.paymentIntentId) throw neverPaid();
  return order.paymentIntentId;
}

/** @throws AppError where there is no money to give back, less than asked for, or no such amount of that currency */
function refundablePayment(order: Order, amountMinor: number | undefined, lines: Input["lines"]): string {
  const payment = paymentOf(order);
  if (order.status === "DISPUTED" || order.status === "CHARGED_BACK") {
    throw new AppError("order_state", "The buyer's bank holds this payment: a disputed order can't be refunded.", {
      params: { reason: "disputed" },
    });
  }
  if (lines) checkParts(lines, order);
  for (const [index, part] of (lines ?? []).entries()) {
    checkStep(`lines.${index}.amountMinor`, part.amountMinor, order.currency);
  }
  if (amountMinor !== undefined) checkStep("amountMinor", amountMinor, order.currency);
  const leftMinor = order.totalMinor - order.refundedMinor;
  if (leftMinor === 0 || (amountMinor !== undefined && amountMinor > leftMinor)) throw tooMuch();
  return payment;
}

const neverPaid = () => new AppError("order_state", "This order was never paid.", { params: { reason: "unpaid" } });

function tooMuch(cause?: unknown): AppError {
  return problemAt("amountMinor", "nothing_left_to_refund", "Less than this is left to refund.", cause);
}

function unavailable(cause: unknown): never {
  throw new AppError("payment_provider", "Stripe did not take the refund. Try again with the same key.", { cause });
}

export const handler = signedIn(route, { orders, stripe }, refundOrder);
