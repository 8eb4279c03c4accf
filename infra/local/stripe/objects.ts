import type Stripe from "stripe";

/**
 * The objects as Stripe sends them, with the references that Stripe can expand held as plain ids. They extend the
 * client's own types, so that a shape that the API has outgrown is a compile error here.
 */
type Narrow<Whole, Part> = Omit<Whole, keyof Part> & Part;

export type Metadata = Record<string, string>;

export type Session = Narrow<
  Stripe.Checkout.Session,
  {
    amount_subtotal: number;
    amount_total: number;
    currency: string;
    metadata: Metadata;
    payment_intent: string | null;
    payment_status: "paid" | "unpaid";
    status: "open" | "complete" | "expired";
    success_url: string;
    customer: null;
  }
>;

/** `unit_amount_decimal` is a string on the wire; the client makes a Decimal of it. */
export type Price = Narrow<Stripe.Price, { unit_amount: number; unit_amount_decimal: string; product: string }>;

export type LineItem = Narrow<Stripe.LineItem, { price: Price; quantity: number; description: string }>;

/** One that takes an amount off. */
export type Coupon = Narrow<Stripe.Coupon, { amount_off: number; currency: string; max_redemptions: number | null }>;

export type PaymentIntent = Narrow<
  Stripe.PaymentIntent,
  { latest_charge: string | null; status: "requires_payment_method" | "processing" | "succeeded"; customer: null }
>;

export type Charge = Narrow<
  Stripe.Charge,
  { payment_intent: string; status: "succeeded" | "failed"; customer: null; metadata: Metadata }
>;

export type Refund = Narrow<Stripe.Refund, { charge: string; payment_intent: string; metadata: Metadata }>;

export type Dispute = Narrow<
  Stripe.Dispute,
  {
    charge: string;
    payment_intent: string;
    status: "warning_needs_response" | "warning_closed" | "needs_response" | "under_review" | "won" | "lost";
  }
>;

/** What an event carries in `data.object`. */
export type EventObject = Session | PaymentIntent | Charge | Refund | Dispute;

/** A Stripe event, to the letter as it is posted to the webhook. */
export interface StripeEvent {
  id: string;
  object: "event";
  api_version: string;
  created: number;
  data: { object: EventObject; previous_attributes?: Record<string, unknown> };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: Stripe.Event.Type;
}
