import type Stripe from "stripe";
import { cart, type Fixture } from "./stripe-fixture.ts";

/** A new session's id. */
export async function openSession(desk: Fixture, more: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return (await desk.stripe.checkout.sessions.create(cart(more))).id;
}

/** A session that was paid on its page, with its payment intent and charge. */
export async function paidSession(desk: Fixture) {
  const id = await openSession(desk);
  await desk.pay(id);
  const session = await desk.stripe.checkout.sessions.retrieve(id);
  const payment_intent = String(session.payment_intent);
  const [charge] = (await desk.stripe.charges.list({ payment_intent })).data;
  if (!charge) throw new Error("Nothing was charged.");
  return { id, session, payment_intent, charge };
}

/** The session's latest event of the type, as the control API shows it. */
export async function eventOf(desk: Fixture, session: string, type = "checkout.session.completed") {
  const { body } = await desk.control(`/events?session=${session}&type=${type}`);
  const [row] = body.items as {
    id: string;
    delivery: string;
    attempts: { status: number | null }[];
    concerns: { session: string; payment_intent: string; charge: string };
  }[];
  if (!row) throw new Error(`No ${type}`);
  return row;
}

/** Resolves once it is so; rejects after five seconds. */
export async function until(met: () => Promise<boolean>) {
  const end = Date.now() + 5000;
  while (!(await met())) {
    if (Date.now() > end) throw new Error("It never came to that.");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
