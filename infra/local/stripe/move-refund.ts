import { emitEvent } from "./emit-event.ts";
import type { Refund } from "./objects.ts";
import type { Cause, StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

/** How a refund goes on. A buyer's bank may send one back that had succeeded; only one that is not there yet is canceled. */
const goesOn: Readonly<Record<string, readonly string[]>> = {
  requires_action: ["pending", "succeeded", "failed", "canceled"],
  pending: ["succeeded", "failed", "canceled"],
  succeeded: ["failed"],
};

export type RefundStep = "pending" | "succeeded" | "failed" | "canceled";

/**
 * Moves a refund on. One that fails or is canceled leaves the money with the shop: its charge counts as refunded by that much less.
 * Throws StripeError where no way leads there. https://docs.stripe.com/refunds#failed-refunds
 */
export function moveRefund(refund: Refund, status: RefundStep, standIn: StandIn, cause?: Cause): Refund {
  const from = refund.status ?? "";
  if (!goesOn[from]?.includes(status)) {
    throw new StripeError(400, `Refund ${refund.id} is ${from}, so it can't become ${status}.`);
  }
  const isBack = status === "failed" || status === "canceled";
  const moved: Refund = {
    ...refund,
    status,
    ...(status === "failed" && { failure_reason: "lost_or_stolen_card" }),
  };
  const { charges, refunds } = standIn.store;
  const charge = charges.get(refund.charge);
  refunds.put(moved);
  if (charge && isBack) {
    charges.put({ ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  }
  const more = { cause, previous: { status: refund.status } };
  void emitEvent(standIn, "refund.updated", moved, more);
  if (status === "failed") void emitEvent(standIn, "refund.failed", moved, more);
  void emitEvent(standIn, "charge.refund.updated", moved, more);
  return moved;
}

/** `POST /v1/refunds/:id/cancel`, which takes back only what waits for the buyer. */
export function cancelRefund(refund: Refund, standIn: StandIn, cause: Cause): Refund {
  if (refund.status === "requires_action") return moveRefund(refund, "canceled", standIn, cause);
  throw new StripeError(400, `Only refunds that require action can be canceled: ${refund.id} is ${refund.status}.`);
}
