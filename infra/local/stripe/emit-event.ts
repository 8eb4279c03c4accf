import Stripe from "stripe";
import { newId } from "./new-id.ts";
import type { EventObject, StripeEvent } from "./objects.ts";
import { type Cause, epochSeconds, type StandIn } from "./stand-in.ts";

/**
 * Records that something happened and sends the event on its way. The promise resolves after the first delivery
 * attempt and never rejects: nobody has to wait for it.
 */
export function emitEvent(
  standIn: StandIn,
  type: StripeEvent["type"],
  object: EventObject,
  more: { cause?: Cause | undefined; previous?: Record<string, unknown> } = {},
): Promise<void> {
  const event: StripeEvent = {
    id: newId("event"),
    object: "event",
    // The version that the client's types describe, which is what a webhook endpoint should be set to.
    api_version: Stripe.API_VERSION,
    created: epochSeconds(standIn.now()),
    data: { object, ...(more.previous && { previous_attributes: more.previous }) },
    livemode: false,
    pending_webhooks: 1,
    request: { id: more.cause?.requestId ?? null, idempotency_key: more.cause?.idempotencyKey ?? null },
    type,
  };
  standIn.store.events.put({
    id: event.id,
    event,
    concerns: concerns(standIn, object),
    delivery: "pending",
    attempts: [],
    nextAttemptAt: null,
  });
  return standIn.courier.dispatch(event.id);
}

function concerns(standIn: StandIn, object: EventObject) {
  const intentId = object.object === "payment_intent" ? object.id : object.payment_intent;
  const charge =
    object.object === "charge"
      ? object.id
      : object.object === "dispute"
        ? object.charge
        : ((intentId && standIn.store.intents.get(intentId)?.latest_charge) ?? null);
  return {
    session: object.object === "checkout.session" ? object.id : sessionOfIntent(standIn, intentId),
    payment_intent: intentId,
    charge,
    dispute: object.object === "dispute" ? object.id : null,
  };
}

function sessionOfIntent(standIn: StandIn, intentId: string | null): string | null {
  if (intentId === null) return null;
  const rows = standIn.store.sessions.all();
  return rows.find((row) => row.session.payment_intent === intentId || row.attemptedIntent === intentId)?.id ?? null;
}
