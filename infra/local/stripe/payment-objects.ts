import { newId, random } from "./new-id.ts";
import type { Charge, PaymentIntent } from "./objects.ts";
import { epochSeconds, type StandIn } from "./stand-in.ts";
import type { SessionRow } from "./store.ts";
import type { CardAnswer } from "./test-cards.ts";

/** The session's payment intent before any money moved, carrying `payment_intent_data[metadata]`. */
export function newIntent(row: SessionRow, standIn: StandIn): PaymentIntent {
  const id = newId("intent");
  return {
    id,
    object: "payment_intent",
    allowed_payment_method_types: null,
    amount: row.session.amount_total,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: "automatic_async",
    client_secret: `${id}_secret_${random(25)}`,
    confirmation_method: "automatic",
    created: epochSeconds(standIn.now()),
    currency: row.session.currency,
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: row.intentMetadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_record: null,
    processing: null,
    receipt_email: row.session.customer_email,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: "requires_payment_method",
    transfer_data: null,
    transfer_group: null,
  };
}

/** Who pays with what: the card, or null for a bank debit. */
export interface Payer {
  email: string | null;
  name: string | null;
  card: Exclude<CardAnswer, { attempted: false }> | null;
}

/** A charge that succeeded or that the issuer declined. Its metadata is the payment intent's at that moment. */
export function newCharge(intent: PaymentIntent, payer: Payer, standIn: StandIn): Charge {
  const id = newId("charge");
  const declined = payer.card && !payer.card.pays ? payer.card : null;
  return {
    id,
    object: "charge",
    amount: intent.amount,
    amount_captured: declined ? 0 : intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: payer.email, name: payer.name, phone: null, tax_id: null },
    calculated_statement_descriptor: "HERALD",
    captured: !declined,
    created: epochSeconds(standIn.now()),
    currency: intent.currency,
    customer: null,
    description: null,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: declined?.code ?? null,
    failure_message: declined?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: { ...intent.metadata },
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: declined ? "01" : null,
      network_status: declined ? "declined_by_network" : "approved_by_network",
      reason: declined?.declineCode ?? null,
      risk_level: "normal",
      seller_message: declined ? "The bank did not accept the payment." : "Payment complete.",
      type: declined ? "issuer_declined" : "authorized",
    },
    paid: !declined,
    payment_intent: intent.id,
    payment_method: intent.payment_method === null ? newId("paymentMethod") : String(intent.payment_method),
    payment_method_details: payer.card ? { type: "card", card: cardDetails(payer.card) } : { type: "sepa_debit" },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: declined ? "failed" : "succeeded",
    transfer_data: null,
    transfer_group: null,
  };
}

type CardDetails = NonNullable<NonNullable<Charge["payment_method_details"]>["card"]>;

function cardDetails(card: { brand: string; last4: string }): CardDetails {
  return {
    amount_authorized: null,
    authorization_code: null,
    brand: card.brand,
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
    country: "US",
    electronic_commerce_indicator: null,
    exp_month: 12,
    exp_year: 2034,
    funding: "credit",
    installments: null,
    last4: card.last4,
    mandate: null,
    network: card.brand,
    network_transaction_id: null,
    regulated_status: "unregulated",
    three_d_secure: null,
    transaction_link_id: null,
    wallet: null,
  };
}
