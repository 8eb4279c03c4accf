import { formatMinor } from "./currency.ts";
import { takesMoney } from "./dispute-charge.ts";
import { emitEvent } from "./emit-event.ts";
import { newId } from "./new-id.ts";
import type { Charge, Metadata, Refund } from "./objects.ts";
import type { Params } from "./params.ts";
import { type Cause, epochSeconds, type StandIn } from "./stand-in.ts";
import { missing, StripeError, wrongParam } from "./stripe-error.ts";

export interface NewRefund {
  charge: string | undefined;
  payment_intent: string | undefined;
  /** Minor units; all that is left when absent. */
  amount: number | undefined;
  reason: "duplicate" | "fraudulent" | "requested_by_customer" | undefined;
  metadata: Metadata;
}

/** Reads and checks `POST /v1/refunds`. */
export function readNewRefund(params: Params): NewRefund {
  const read = {
    charge: params.text("charge"),
    payment_intent: params.text("payment_intent"),
    amount: params.integer("amount", 1),
    reason: params.choice("reason", ["duplicate", "fraudulent", "requested_by_customer"]),
    metadata: params.metadata("metadata"),
  };
  params.finish();
  if (read.charge === undefined && read.payment_intent === undefined) {
    throw wrongParam(
      "payment_intent",
      "parameter_missing",
      "One of the following params should be provided for this request: payment_intent or charge.",
    );
  }
  return read;
}

/** Gives money back and announces the refund, and the charge with its cumulative `amount_refunded`. Throws StripeError as Stripe does. */
export function refundCharge(asked: NewRefund, standIn: StandIn, cause?: Cause): Refund {
  const charge = findCharge(asked, standIn, 404);
  refuseDisputed(charge, standIn);
  const left = charge.amount - charge.amount_refunded;
  if (left === 0) {
    throw new StripeError(400, `Charge ${charge.id} has already been refunded.`, { code: "charge_already_refunded" });
  }
  const amount = asked.amount ?? left;
  if (amount > left) {
    const [much, rest] = [formatMinor(amount, charge.currency), formatMinor(left, charge.currency)];
    throw wrongParam(
      "amount",
      undefined,
      `Refund amount (${much}) is greater than unrefunded amount on charge (${rest})`,
    );
  }
  const refund: Refund = {
    id: newId("refund"),
    object: "refund",
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: epochSeconds(standIn.now()),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details: {
      type: "card",
      card: { type: "refund", reference_status: "pending", reference_type: "acquirer_reference_number" },
    },
    metadata: asked.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: asked.reason ?? null,
    receipt_number: null,
    source_transfer_reversal: null,
    status: standIn.rigged.nextRefund,
    transfer_reversal: null,
  };
  standIn.rigged.nextRefund = "succeeded";
  const amount_refunded = charge.amount_refunded + amount;
  const refunded = amount_refunded === charge.amount;
  const after: Charge = { ...charge, amount_refunded, refunded };
  standIn.store.refunds.put(refund);
  standIn.store.charges.put(after);
  const previous = { amount_refunded: charge.amount_refunded, ...(refunded && { refunded: false }) };
  void emitEvent(standIn, "refund.created", refund, { cause });
  void emitEvent(standIn, "charge.refunded", after, { cause, previous });
  return refund;
}

/** The succeeded charge behind either id. Throws StripeError `resource_missing` or when the payment has none yet. */
export function findCharge(
  by: { charge?: string | undefined; payment_intent?: string | undefined },
  standIn: StandIn,
  status: 400 | 404,
): Charge {
  const { intents, charges } = standIn.store;
  const intent = by.payment_intent === undefined ? undefined : intents.get(by.payment_intent);
  if (by.payment_intent !== undefined && !intent)
    throw missing("payment_intent", by.payment_intent, "payment_intent", status);
  const id = by.charge ?? intent?.latest_charge ?? "";
  const charge = charges.get(id);
  if (by.charge !== undefined && !charge) throw missing("charge", by.charge, "charge", status);
  if (intent && (charge?.status !== "succeeded" || charge.payment_intent !== intent.id)) {
    throw new StripeError(400, `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: "payment_intent",
    });
  }
  if (charge?.status === "succeeded") return charge;
  throw new StripeError(400, `Charge ${id} did not succeed: there is nothing to refund or to dispute.`, {
    param: "charge",
  });
}

function refuseDisputed(charge: Charge, standIn: StandIn): void {
  const isTaken = standIn.store.disputes.all().some((each) => each.charge === charge.id && takesMoney(each));
  if (!isTaken) return;
  const text = `Charge ${charge.id} has been charged back; cannot issue a refund.`;
  throw new StripeError(400, text, { code: "charge_disputed" });
}
