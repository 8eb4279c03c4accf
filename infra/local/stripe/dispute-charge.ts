import { emitEvent } from "./emit-event.ts";
import { newId } from "./new-id.ts";
import type { Charge, Dispute } from "./objects.ts";
import { epochSeconds, type StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

const weekSeconds = 7 * 24 * 60 * 60;

/** A buyer disputes a charge at their bank. `amount` in minor units, all of the charge when absent. */
export function openDispute(
  charge: Charge,
  asked: { amount?: number | undefined; reason?: string | undefined },
  standIn: StandIn,
): Dispute {
  const { disputes, charges } = standIn.store;
  if (disputes.all().some((each) => each.charge === charge.id && each.status !== "won")) {
    throw new StripeError(400, `Charge ${charge.id} has already been disputed.`);
  }
  const amount = asked.amount ?? charge.amount;
  if (amount > charge.amount)
    throw new StripeError(400, "A dispute can't be about more than the charge.", { param: "amount" });
  const created = epochSeconds(standIn.now());
  const dispute: Dispute = {
    id: newId("dispute"),
    object: "dispute",
    amount,
    balance_transactions: [],
    charge: charge.id,
    created,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: created + weekSeconds,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: "not_submitted",
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: { brand: "visa", case_type: "chargeback", network: "visa", network_reason_code: "10.4" },
    },
    reason: asked.reason ?? "fraudulent",
    status: "needs_response",
  };
  disputes.put(dispute);
  charges.put({ ...charge, disputed: true });
  void emitEvent(standIn, "charge.dispute.created", dispute);
  return dispute;
}

/** The bank decides: `won` gives the shop its money back, `lost` leaves it with the buyer. */
export function closeDispute(dispute: Dispute, status: "won" | "lost", standIn: StandIn): Dispute {
  if (dispute.status !== "needs_response") {
    throw new StripeError(400, `This dispute is already closed as ${dispute.status}.`);
  }
  const closed: Dispute = { ...dispute, status };
  standIn.store.disputes.put(closed);
  void emitEvent(standIn, "charge.dispute.closed", closed, { previous: { status: dispute.status } });
  return closed;
}

const noEvidence: Dispute["evidence"] = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
