/** What Herald reads of Stripe's events. https://docs.stripe.com/api/events/types */
import * as z from "zod/mini";
import { isOneOf } from "../domain/one-of.ts";
import { refundStatuses } from "../domain/order.ts";
import type { DisputeMessage, PaymentMessage, RefundMessage } from "./messages.ts";

const metadata = z.nullish(z.object({ orderId: z.optional(z.string()), ambassadorId: z.optional(z.string()) }));

const session = z.object({
  id: z.string(),
  metadata,
  payment_status: z.string(),
  payment_intent: z.nullish(z.string()),
  amount_total: z.nullable(z.int()),
  currency: z.nullable(z.string()),
});

const refund = z.object({
  id: z.string(),
  amount: z.int(),
  payment_intent: z.nullish(z.string()),
  status: z.nullish(z.string()),
  metadata,
});

const dispute = z.object({
  id: z.string(),
  amount: z.int(),
  payment_intent: z.nullish(z.string()),
  status: z.string(),
  evidence_details: z.nullish(z.object({ due_by: z.nullish(z.int()) })),
});

/** Epoch seconds that `occurredAt` can be: later years have more than four digits, which no one reads as a date. */
const instant = z.int().check(z.minimum(0), z.maximum(Date.parse("9999-12-31T23:59:59Z") / 1000));

const envelope = <Type extends string, Body extends z.ZodMiniType>(types: readonly [Type, ...Type[]], object: Body) =>
  z.object({ id: z.string(), type: z.enum(types), created: instant, data: z.object({ object }) });

const sessionTypes = [
  "checkout.session.completed",
  "checkout.session.async_payment_succeeded",
  "checkout.session.async_payment_failed",
  "checkout.session.expired",
] as const;

const sessionEvent = envelope(sessionTypes, session);
const refundTypes = ["refund.created", "refund.updated", "refund.failed"] as const;
const disputeTypes = ["charge.dispute.created", "charge.dispute.closed"] as const;

const refundEvent = envelope(refundTypes, refund);
const disputeEvent = envelope(disputeTypes, dispute);

/** Every type that Herald acts on; all others are answered and ignored. */
export const understoodTypes: readonly string[] = [...sessionTypes, ...refundTypes, ...disputeTypes];

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
    case "charge.dispute.closed":
      return routeDispute(event.data.object, facts);
    default:
      return routeSession(event, facts);
  }
}

function routeRefund({ id, amount, payment_intent, status, metadata }: z.output<typeof refund>, facts: Facts): Routed {
  if (!payment_intent) return { ignored: "the refund names no payment" };
  if (!status || !isOneOf(refundStatuses, status)) return { ignored: `a refund that is ${status} moves no money` };
  const { orderId, ambassadorId } = metadata ?? {};
  const message: RefundMessage = {
    ...facts,
    refundId: id,
    paymentIntentId: payment_intent,
    ...(orderId !== undefined && ambassadorId !== undefined && { of: { orderId, ambassadorId } }),
    amountMinor: amount,
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

function routeDispute(of: z.output<typeof dispute>, facts: Facts): Routed {
  const { id, amount, payment_intent, status, evidence_details } = of;
  // An inquiry ("warning_…") takes no money; a prevented dispute becomes a refund, which is told as one.
  const outcome = disputeOutcomes[status];
  if (!outcome) return { ignored: `a dispute that is ${status} takes no money` };
  if (!payment_intent) return { ignored: "the dispute names no payment" };
  const message: DisputeMessage = {
    ...facts,
    disputeId: id,
    paymentIntentId: payment_intent,
    amountMinor: amount,
    status: outcome,
    ...(evidence_details?.due_by && { dueBy: new Date(evidence_details.due_by * 1000).toISOString() }),
  };
  return { queue: "disputes", message };
}

function routeSession({ type, data }: z.output<typeof sessionEvent>, facts: Facts): Routed {
  const { id, metadata, payment_status, payment_intent, amount_total, currency } = data.object;
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
      amountMinor: amount_total ?? 0,
      currency: currency ?? "",
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
