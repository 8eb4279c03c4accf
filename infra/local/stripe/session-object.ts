import type { LineItem, Metadata, Session } from "./objects.ts";

/** A session as a client asks for it. */
export interface NewSession {
  lines: { item: LineItem; images: string[] }[];
  currency: string;
  coupon: { id: string } | undefined;
  successUrl: string;
  cancelUrl: string | null;
  email: string | null;
  reference: string | null;
  metadata: Metadata;
  intentMetadata: Metadata;
  expiresAt: number;
  locale: Session["locale"];
  /** Whether the buyer may pay in a currency of their own; accounts have it on unless it is turned off. */
  adaptivePricing: boolean;
}

/** A session as Stripe answers it right after its creation; `created` in epoch seconds. */
export function newSession(id: string, asked: NewSession, created: number, url: string): Session {
  const subtotal = asked.lines.reduce((sum, line) => sum + line.item.amount_subtotal, 0);
  const total = asked.lines.reduce((sum, line) => sum + line.item.amount_total, 0);
  return {
    id,
    object: "checkout.session",
    adaptive_pricing: { enabled: asked.adaptivePricing },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: null,
    amount_subtotal: subtotal,
    amount_total: total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: asked.cancelUrl,
    client_reference_id: asked.reference,
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created,
    currency: asked.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    customer: null,
    customer_account: null,
    customer_creation: "if_required",
    customer_details: asked.email === null ? null : details(asked.email, null),
    customer_email: asked.email,
    discounts: asked.coupon ? [{ coupon: asked.coupon.id, promotion_code: null }] : [],
    expires_at: asked.expiresAt,
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale: asked.locale,
    managed_payments: null,
    metadata: asked.metadata,
    mode: "payment",
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: "if_required",
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ["card"],
    payment_status: "unpaid",
    permissions: null,
    phone_number_collection: { enabled: false },
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: "open",
    submit_type: null,
    subscription: null,
    success_url: asked.successUrl,
    total_details: { amount_discount: subtotal - total, amount_shipping: 0, amount_tax: 0 },
    ui_mode: "hosted_page",
    url,
    wallet_options: null,
  };
}

/** What is known of the buyer: the address that the shop gave, or what they typed on the page. */
export function details(email: string | null, name: string | null): NonNullable<Session["customer_details"]> {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name,
    phone: null,
    tax_exempt: "none",
    tax_ids: [],
  };
}
