import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { cart, type Fixture, openFixture } from "../../../tests/support/stripe-fixture.ts";
import { eventOf, openSession, paidSession, until } from "../../../tests/support/stripe-fixture-steps.ts";

let desk: Fixture;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "stripe-"));
  desk = await openFixture({ stateFile: join(folder, "stripe.sqlite") });
});
afterEach(async () => {
  await desk.stop();
  await rm(folder, { recursive: true });
});

test("a payment sends signed events that the client verifies, and the API has them too", async () => {
  const { id, payment_intent } = await paidSession(desk);
  const [event] = await desk.arrived("checkout.session.completed");
  await Promise.all([desk.arrived("payment_intent.succeeded"), desk.arrived("charge.succeeded")]);
  expect(event).toMatchObject({
    object: "event",
    livemode: false,
    data: {
      object: { id, payment_status: "paid", status: "complete", payment_intent, metadata: { orderId: "ord_1" } },
    },
  });
  expect(event?.api_version).toMatch(/^\d{4}-\d\d-\d\d/);
  expect(desk.received.every(({ signature }) => /^t=\d+,v1=[0-9a-f]{64}$/.test(signature))).toBe(true);
  expect(await desk.stripe.events.retrieve(event?.id ?? "")).toMatchObject({ id: event?.id, type: event?.type });
  expect((await desk.stripe.events.list({ type: "charge.succeeded" })).data).toHaveLength(1);
});

test("a declined card is announced as a failed payment, not as a completed session", async () => {
  const id = await openSession(desk);
  await desk.pay(id, { card: "4000000000000002" });
  const [event] = await desk.arrived("payment_intent.payment_failed");
  expect(event?.data.object).toMatchObject({
    last_payment_error: { code: "card_declined", decline_code: "generic_decline" },
  });
  expect(desk.types()).not.toContain("checkout.session.completed");
});

test("a refused delivery is tried again until the webhook takes it", async () => {
  let refusals = 3;
  desk.respond = (event) => (event?.type === "checkout.session.completed" && refusals-- > 0 ? 500 : 200);
  const { id } = await paidSession(desk);
  await desk.arrived("checkout.session.completed", 4);
  await until(async () => (await eventOf(desk, id)).delivery === "delivered");
  expect((await eventOf(desk, id)).attempts.map(({ status }) => status)).toEqual([500, 500, 500, 200]);
});

test("it gives up after ten attempts, and by hand the event still goes", async () => {
  desk.respond = () => 500;
  const { id } = await paidSession(desk);
  await until(async () => (await eventOf(desk, id)).delivery === "failed");
  const row = await eventOf(desk, id);
  expect(row.attempts).toHaveLength(10);
  desk.respond = () => 200;
  expect((await desk.control(`/events/${row.id}/deliver`, {})).body).toEqual({ statuses: [200] });
});

test("a slow webhook doesn't hold up the payment's answer", async () => {
  desk.respond = () => new Promise(() => {});
  const id = await openSession(desk);
  expect((await desk.pay(id)).status).toBe(303);
});

test("after a restart everything is still there and undelivered events go on", async () => {
  desk.respond = () => 500;
  const options = { idempotencyKey: "k" };
  const first = await desk.stripe.checkout.sessions.create(cart(), options);
  const waiting = await openSession(desk);
  await desk.pay(first.id);
  await desk.arrived("checkout.session.completed");
  await desk.control("/hold", { on: true });
  await desk.restart();
  desk.respond = () => 200;
  await until(async () => (await eventOf(desk, first.id)).delivery === "delivered");
  expect(await desk.stripe.checkout.sessions.retrieve(first.id)).toMatchObject({ payment_status: "paid" });
  const again = await desk.stripe.checkout.sessions.create(cart(), options);
  expect(again.id).toBe(first.id);
  const { url } = await desk.stripe.checkout.sessions.retrieve(waiting);
  expect((await fetch(url ?? "")).status).toBe(200);
});
