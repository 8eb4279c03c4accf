import { emitEvent } from "./emit-event.ts";
import type { Refund } from "./objects.ts";
import type { StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

/**
 * A buyer's bank sends a refund back: the money is the shop's again, and the charge counts as refunded by that much less.
 * https://docs.stripe.com/refunds#failed-refunds
 */
export function failRefund(refund: Refund, standIn: StandIn): Refund {
  if (refund.status === "failed") throw new StripeError(400, `Refund ${refund.id} has failed already.`);
  const failed: Refund = { ...refund, status: "failed", failure_reason: "lost_or_stolen_card" };
  const { charges, refunds } = standIn.store;
  const charge = charges.get(refund.charge);
  refunds.put(failed);
  if (charge) {
    charges.put({ ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  }
  const previous = { status: refund.status };
  void emitEvent(standIn, "refund.updated", failed, { previous });
  void emitEvent(standIn, "refund.failed", failed, { previous });
  return failed;
}
