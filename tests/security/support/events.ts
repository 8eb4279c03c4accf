import { randomUUID } from "node:crypto";
import { Client, type Reply } from "../../contract/support/client.ts";
import type { Order } from "../../contract/support/shop.ts";
import { stripeSignature } from "./local-secrets.ts";

/** The fields of a Checkout session that Herald reads; what a test leaves out is as a paid one has it. */
export interface SessionFields {
  id?: string;
  payment_status?: string;
  payment_intent?: string | null;
  amount_total?: number | null;
  currency?: string | null;
  metadata?: { orderId?: string } | null;
}

/** An event about an order's session, as Stripe writes them. */
export function sessionEvent(order: Order, type = "checkout.session.completed", fields: SessionFields = {}): string {
  const session = {
    id: order.session,
    object: "checkout.session",
    payment_status: "paid",
    payment_intent: `pi_${order.session}`,
    amount_total: order.totalMinor,
    currency: order.currency,
    metadata: { orderId: order.orderId },
  };
  return eventText(type, { ...session, ...fields });
}

/** An event about anything. */
export function eventText(type: string, object: object): string {
  const created = Math.floor(Date.now() / 1000);
  return JSON.stringify({ id: `evt_${randomUUID()}`, object: "event", type, created, data: { object } });
}

/** Posts an event with a signature; that of Stripe unless told otherwise. */
export const postEvent = (body: string, signature: string | undefined = stripeSignature(body)): Promise<Reply> =>
  new Client().sendRaw("POST", "/api/checkout/webhook", body, {
    "content-type": "application/json",
    ...(signature !== "" && { "stripe-signature": signature }),
  });
