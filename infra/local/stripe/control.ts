import { Hono } from "hono";
import * as z from "zod";
import { known, parse } from "./control-input.ts";
import { moneyControl } from "./control-money.ts";
import { expireSession } from "./expire-session.ts";
import { paySession, settleSession } from "./pay-session.ts";
import { epochSeconds, type StandIn } from "./stand-in.ts";
import type { EventRow, SessionRow } from "./store.ts";
import { StripeError } from "./stripe-error.ts";

const Deliver = z.strictObject({
  times: z.int().min(1).max(100).optional(),
  signedSecondsAgo: z.int().optional(),
  secret: z.string().min(1).optional(),
});
const Hold = z.strictObject({ on: z.boolean() });
const Release = z.strictObject({ order: z.enum(["fifo", "lifo", "random"]).optional() });
const Pay = z.strictObject({
  session: z.string(),
  card: z.string().optional(),
  method: z.enum(["card", "later"]).optional(),
  email: z.string().optional(),
  name: z.string().optional(),
});
const NextSession = z.strictObject({ payBeforeResponse: z.boolean() });
const Settle = z.strictObject({ succeeds: z.boolean() });
const Failures = z.strictObject({
  next: z.int().min(0).max(1000),
  status: z.int().min(400).max(599).optional(),
  afterEffect: z.boolean().optional(),
});

/** What tests and the dashboard ask of the stand-in beyond Stripe's own API: JSON under `/_control`, errors as Stripe's. */
export function control(standIn: StandIn): Hono {
  const { store, courier, rigged } = standIn;
  const { close: _, ...tables } = store;
  const app = new Hono();

  app.get("/_control/events", (c) => {
    const { session, type, delivery } = c.req.query();
    const isAsked = (row: EventRow) =>
      (session === undefined || row.concerns.session === session) &&
      (type === undefined || row.event.type === type) &&
      (delivery === undefined || row.delivery === delivery);
    const rows = store.events.all().filter(isAsked);
    return c.json({ items: rows.reverse().map((row) => ({ ...row, type: row.event.type })) });
  });
  app.post("/_control/events/:id/deliver", async (c) => {
    const row = known("event", c.req.param("id"), store.events.get(c.req.param("id")));
    return c.json({ statuses: await courier.deliverByHand(row, parse(Deliver, await c.req.text())) });
  });
  app.post("/_control/hold", async (c) => {
    courier.onHold = parse(Hold, await c.req.text()).on;
    return c.json({ on: courier.onHold });
  });
  app.post("/_control/release", async (c) => {
    const { order } = parse(Release, await c.req.text());
    return c.json({ delivered: await courier.release(order ?? "fifo") });
  });

  app.get("/_control/sessions", (c) => {
    const orderId = c.req.query("orderId");
    const rows = store.sessions
      .all()
      .filter((row) => orderId === undefined || row.session.metadata.orderId === orderId);
    return c.json({ items: rows.reverse().map((row) => withMoney(row, standIn)) });
  });
  app.post("/_control/pay", async (c) => {
    const asked = parse(Pay, await c.req.text());
    const row = known("checkout.session", asked.session, store.sessions.get(asked.session));
    const payment = paySession(row, { ...asked, card: asked.card ?? "4242424242424242" }, standIn);
    const { session, payment_intent, charge } = withMoney(payment.row, standIn);
    const refusal = payment.done === "refused" ? { code: payment.code, message: payment.message } : {};
    const status = { paid: 200, processing: 200, already_complete: 409, expired: 410, refused: 402 } as const;
    return c.json({ done: payment.done, ...refusal, session, payment_intent, charge }, status[payment.done]);
  });
  app.post("/_control/next-session", async (c) => {
    rigged.payBeforeResponse = parse(NextSession, await c.req.text()).payBeforeResponse;
    return c.json({ payBeforeResponse: rigged.payBeforeResponse });
  });
  app.post("/_control/sessions/:id/expire", (c) => {
    const row = known("checkout.session", c.req.param("id"), store.sessions.get(c.req.param("id")));
    // As if its time had come: `expires_at` is in the past, as Herald would find it.
    const due = { ...row, session: { ...row.session, expires_at: epochSeconds(standIn.now()) } };
    return c.json(withMoney(expireSession(due, standIn), standIn));
  });
  app.post("/_control/sessions/:id/settle", async (c) => {
    const row = known("checkout.session", c.req.param("id"), store.sessions.get(c.req.param("id")));
    const settled = settleSession(row, parse(Settle, await c.req.text()).succeeds, standIn);
    if (!settled) throw new StripeError(400, "This session isn't waiting for a payment that was promised for later.");
    return c.json(withMoney(settled, standIn));
  });

  app.route("/", moneyControl(standIn));
  app.post("/_control/failures", async (c) => {
    const { next, status = 500, afterEffect = false } = parse(Failures, await c.req.text());
    rigged.failures = { left: next, status, afterEffect };
    return c.json({ next, status, afterEffect });
  });
  app.post("/_control/forget", (c) => {
    courier.forget();
    rigged.nextRefund = "succeeded";
    for (const table of Object.values(tables)) for (const { id } of table.all()) table.delete(id);
    return c.json({ forgotten: true });
  });
  app.all("/_control/*", (c) => {
    throw new StripeError(404, `The control API has no ${c.req.method} ${c.req.path}.`);
  });
  return app;
}

function withMoney({ id, session }: SessionRow, { store }: StandIn) {
  const intent = session.payment_intent === null ? undefined : store.intents.get(session.payment_intent);
  const charge = intent?.latest_charge ? (store.charges.get(intent.latest_charge) ?? null) : null;
  return { id, session, payment_intent: session.payment_intent, charge: charge?.id ?? null, charge_object: charge };
}
