import { emitEvent } from "./emit-event.ts";
import { newId } from "./new-id.ts";
import type { Charge, Dispute } from "./objects.ts";
import { epochSeconds, type StandIn } from "./stand-in.ts";
import { StripeError } from "./stripe-error.ts";

const weekSeconds = 7 * 24 * 60 * 60;

/** Whether it keeps the money from the shop: an inquiry only asks, and what is won is given back. */
export const takesMoney = ({ status }: Dispute): boolean => !status.startsWith("warning_") && status !== "won";

/** Whether the bank has not decided yet. */
export const isOpen = ({ status }: Dispute): boolean =>
  status === "warning_needs_response" || status === "needs_response" || status === "under_review";

/**
 * A buyer disputes a charge at their bank, which takes the money, or only inquires. `amount` in minor units, all of the charge
 * when absent.
 */
export function openDispute(
  charge: Charge,
  asked: { amount?: number | undefined; reason?: string | undefined; inquiry?: boolean | undefined },
  standIn: StandIn,
): Dispute {
  const { disputes, charges } = standIn.store;
  if (disputes.all().some((each) => each.charge === charge.id && (takesMoney(each) || isOpen(each)))) {
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
    is_charge_refundable: asked.inquiry === true,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: "card",
      card: {
        brand: "visa",
        case_type: asked.inquiry ? "inquiry" : "chargeback",
        network: "visa",
        network_reason_code: "10.4",
      },
    },
    reason: asked.reason ?? "fraudulent",
    status: asked.inquiry ? "warning_needs_response" : "needs_response",
  };
  disputes.put(dispute);
  charges.put({ ...charge, disputed: true });
  void emitEvent(standIn, "charge.dispute.created", dispute);
  if (takesMoney(dispute)) void emitEvent(standIn, "charge.dispute.funds_withdrawn", dispute);
  return dispute;
}

/** An inquiry that nobody answered becomes a chargeback: the same dispute takes the money now. */
export function escalateDispute(dispute: Dispute, standIn: StandIn): Dispute {
  if (dispute.status !== "warning_needs_response") {
    throw new StripeError(400, `This dispute is no open inquiry: it is ${dispute.status}.`);
  }
  const taken = update(dispute, { status: "needs_response", is_charge_refundable: false }, standIn);
  void emitEvent(standIn, "charge.dispute.funds_withdrawn", taken);
  return taken;
}

/** The shop hands in what speaks for it, and the bank looks at it. */
export function answerDispute(dispute: Dispute, standIn: StandIn): Dispute {
  if (dispute.status === "needs_response") return update(dispute, { status: "under_review" }, standIn);
  throw new StripeError(400, `This dispute waits for no answer: it is ${dispute.status}.`);
}

function update(dispute: Dispute, changes: Partial<Dispute>, standIn: StandIn): Dispute {
  const updated: Dispute = { ...dispute, ...changes };
  standIn.store.disputes.put(updated);
  void emitEvent(standIn, "charge.dispute.updated", updated, { previous: { status: dispute.status } });
  return updated;
}

/** How a bank may decide. An inquiry is only ever closed, and took nothing. */
export type Decision = "won" | "lost" | "warning_closed";

/** The bank decides: `won` gives the shop its money back, `lost` leaves it with the buyer. */
export function closeDispute(dispute: Dispute, status: Decision, standIn: StandIn): Dispute {
  const isInquiry = dispute.status === "warning_needs_response";
  if (!isOpen(dispute)) throw new StripeError(400, `This dispute is already closed as ${dispute.status}.`);
  if (isInquiry !== (status === "warning_closed")) {
    throw new StripeError(400, `A dispute that is ${dispute.status} can't be closed as ${status}.`);
  }
  const closed: Dispute = { ...dispute, status };
  standIn.store.disputes.put(closed);
  void emitEvent(standIn, "charge.dispute.closed", closed, { previous: { status: dispute.status } });
  if (status === "won") void emitEvent(standIn, "charge.dispute.funds_reinstated", closed);
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
