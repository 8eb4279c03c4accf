/** What Herald reads of Stripe's events. */
import * as z from "zod/mini";
import { isOneOf } from "../domain/one-of.ts";
import { refundStatuses } from "../domain/order.ts";
import { readParts } from "../domain/refund-lines.ts";
import type { DisputeMessage, PaymentMessage, RefundMessage } from "./messages.ts";
import { disputeTypes, refundTypes, sessionTypes } from "./stripe-event-types.ts";

const metadata = z.nullish(
  z.object({
    orderId: z.optional(z.string()),
    ambassadorId: z.optional(z.string()),
    lines: z.optional(z.string()),
  }),
);

const session = z.object({
  id: z.string(),
  metadata,
  payment_status: z.string(),
  payment_intent: z.nullish(z.string()),
  amount_total: z.nullable(z.int()),
  currency: z.nullable(z.string()),
  customer_details: z.nullish(z.object({ name: z.nullish(z.string()) })),
  /** Where Stripe let the buyer pay in a currency of their own, of sessions made before 2025-03-31. */
  currency_conversion: z.nullish(z.object({ amount_total: z.int(), source_currency: z.string() })),
});

const refund = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.optional(z.string()),
  payment_intent: z.nullish(z.string()),
  status: z.nullish(z.string()),
  metadata,
});

const dispute = z.object({
  id: z.string(),
  amount: z.int(),
  currency: z.optional(z.string()),
  payment_intent: z.nullish(z.string()),
  status: z.string(),
  evidence_details: z.nullish(z.object({ due_by: z.nullish(z.int()) })),
});

/** Epoch seconds that `occurredAt` can be: later years have more than four digits, which no one reads as a date. */
const instant = z.int().check(z.minimum(0), z.maximum(Date.parse("9999-12-31T23:59:59Z") / 1000));

const envelope = <Type extends string, Body extends z.ZodMiniType>(types: readonly [Type, ...Type[]], object: Body) =>
  z.object({ id: z.string(), type: z.enum(types), created: instant, data: z.object({ object }) });

const sessionEvent = envelope(sessionTypes, session);
const refundEvent = envelope(refundTypes, refund);
const disputeEvent = envelope(disputeTypes, dispute);

export const anyEvent = z.object({ id: z.string(), type: z.string() });
export const stripeEvent = z.discriminatedUnion("type", [sessionEvent, refundEvent, disputeEvent]);
type StripeEvent = z.output<typeof stripeEvent>;

/** Where an event goes, or why it is ignored. */
export type Routed =
  | { queue: "payments"; message: PaymentMessage }
  | { queue: "refunds"; message: RefundMessage }
  | { queue: "disputes"; message: DisputeMessage }
  | { ignored: string };

/** Reduces an event to the message that its consumer needs. */
export function routeEvent(event: StripeEvent): Routed {
  const facts = { eventId: event.id, occurredAt: new Date(event.created * 1000).toISOString() };
  switch (event.type) {
    case "refund.created":
    case "refund.updated":
    case "refund.failed":
      return routeRefund(event.data.object, facts);
    case "charge.dispute.created":
    case "charge.dispute.updated":
    case "charge.dispute.funds_withdrawn":
    case "charge.dispute.funds_reinstated":
    case "charge.dispute.closed":
      return routeDispute(event.data.object, facts);
    default:
      return routeSession(event, facts);
  }
}

function routeRefund(object: z.output<typeof refund>, facts: Facts): Routed {
  const { id, amount, currency, payment_intent, status, metadata } = object;
  if (!payment_intent) return { ignored: "the refund names no payment" };
  if (!status || !isOneOf(refundStatuses, status)) return { ignored: `a refund that is ${status} moves no money` };
  const { orderId, ambassadorId } = metadata ?? {};
  const lines = readParts(metadata?.lines);
  const message: RefundMessage = {
    ...facts,
    refundId: id,
    paymentIntentId: payment_intent,
    ...(orderId !== undefined && ambassadorId !== undefined && { of: { orderId, ambassadorId } }),
    amountMinor: amount,
    ...(lines && { lines }),
    ...(currency !== undefined && { currency }),
    status,
  };
  return { queue: "refunds", message };
}

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const disputeOutcomes: Partial<Record<string, DisputeMessage["status"]>> = {
  needs_response: "open",
  under_review: "open",
  won: "won",
  lost: "lost",
};

function routeDispute(object: z.output<typeof dispute>, facts: Facts): Routed {
  const { id, amount, currency, payment_intent, status, evidence_details } = object;
  // An inquiry ("warning_…") takes no money until it becomes a chargeback; a prevented dispute becomes a refund, told as one.
  const outcome = disputeOutcomes[status];
  if (!outcome) return { ignored: `a dispute that is ${status} takes no money` };
  if (!payment_intent) return { ignored: "the dispute names no payment" };
  const message: DisputeMessage = {
    ...facts,
    disputeId: id,
    paymentIntentId: payment_intent,
    amountMinor: amount,
    ...(currency !== undefined && { currency }),
    status: outcome,
    ...(evidence_details?.due_by && { dueBy: new Date(evidence_details.due_by * 1000).toISOString() }),
  };
  return { queue: "disputes", message };
}

function routeSession({ type, data }: z.output<typeof sessionEvent>, facts: Facts): Routed {
  const { id, metadata, payment_status, payment_intent, amount_total, currency, ...rest } = data.object;
  const { currency_conversion, customer_details } = rest;
  // What the shop asked for and gets, whatever the buyer's bank was told.
  const asked = currency_conversion
    ? { amountMinor: currency_conversion.amount_total, currency: currency_conversion.source_currency }
    : { amountMinor: amount_total ?? 0, currency: currency ?? "" };
  if (!metadata?.orderId) return { ignored: "the session is not Herald's" };
  const outcome = outcomeOf(type, payment_status);
  return {
    queue: "payments",
    message: {
      ...facts,
      outcome,
      orderId: metadata.orderId,
      ambassadorId: metadata.ambassadorId,
      checkoutSessionId: id,
      paymentIntentId: payment_intent ?? null,
      ...asked,
      ...(customer_details?.name && { payerName: customer_details.name }),
    },
  };
}

/** A session that is completed unpaid is paid by a method that takes its time. https://docs.stripe.com/payments/checkout/fulfill-orders */
function outcomeOf(type: (typeof sessionTypes)[number], paymentStatus: string): PaymentMessage["outcome"] {
  if (type === "checkout.session.expired") return "expired";
  if (type === "checkout.session.async_payment_failed") return "failed";
  return paymentStatus === "paid" ? "paid" : "processing";
}

interface Facts {
  eventId: string;
  occurredAt: string;
}
