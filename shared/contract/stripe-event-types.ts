/**
 * Which of Stripe's events concern Herald's money: those that it acts on, and why it does not need the others. The deploy command
 * and docs/deploy.md tell of the first; a test holds both lists to those that Stripe's own package knows, so that an upgrade asks
 * again. https://docs.stripe.com/api/events/types
 */

export const sessionTypes = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
] as const;

export const refundTypes = ["refund.created", "refund.updated", "refund.failed"] as const;

export const disputeTypes = [
  "charge.dispute.created",
  "charge.dispute.updated",
  "charge.dispute.funds_withdrawn",
  "charge.dispute.funds_reinstated",
  "charge.dispute.closed",
] as const;

/** Every type that Herald acts on; all others are answered and ignored. */
export const understoodTypes: readonly string[] = [...sessionTypes, ...refundTypes, ...disputeTypes];

/** The version in which an endpoint's events are written, which is what Stripe's package here describes. */
export const stripeApiVersion = "2026-10-28.endive";

const session = "An order is paid, or not, when its Checkout session says so.";
const capture = "Herald takes the money at once: nothing is authorized first and captured later.";
const refund = "The refund tells it by its own event, with its own id and status.";

/** The types about sessions, payments, charges, refunds and disputes that Herald does not act on, and why. */
export const leftOutTypes: Readonly<Record<string, string>> = {
  "payment_intent.created": session,
  "payment_intent.processing": session,
  "payment_intent.requires_action": session,
  "payment_intent.succeeded": session,
  "payment_intent.payment_failed": "A buyer whose card is declined may try again until the session ends.",
  "payment_intent.canceled": session,
  "payment_intent.amount_capturable_updated": capture,
  "payment_intent.partially_funded": "The session is not paid until all of it is there.",
  "charge.pending": session,
  "charge.succeeded": session,
  "charge.failed": "A buyer whose card is declined may try again until the session ends.",
  "charge.captured": capture,
  "charge.expired": capture,
  "charge.updated": "A charge's description and metadata move no money.",
  "charge.refunded": refund,
  "charge.refund.updated": refund,
};
