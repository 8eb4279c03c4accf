import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { cart, type Fixture, openFixture } from "../../../tests/support/stripe-fixture.ts";
import { eventOf, openSession, paidSession } from "../../../tests/support/stripe-fixture-steps.ts";

let desk: Fixture;
beforeEach(async () => {
  desk = await openFixture();
});
afterEach(() => desk.stop());

test("by hand an event comes several times at once, too old, or signed with a wrong secret", async () => {
  const { id } = await paidSession(desk);
  await desk.arrived("checkout.session.completed");
  const deliver = `/events/${(await eventOf(desk, id)).id}/deliver`;
  expect((await desk.control(deliver, { times: 3 })).body).toEqual({ statuses: [200, 200, 200] });
  expect((await desk.control(deliver, { signedSecondsAgo: 301 })).body).toEqual({ statuses: [400] });
  expect(desk.received.at(-1)?.error).toContain("tolerance");
  expect((await desk.control(deliver, { secret: "whsec_other" })).body).toEqual({ statuses: [400] });
  expect((await desk.control("/events/evt_none/deliver", {})).status).toBe(404);
});

test("held events wait and are released in the order that was asked for, one after another", async () => {
  await desk.control("/hold", { on: true });
  const { id } = await paidSession(desk);
  const { payment_intent } = await eventOf(desk, id).then((row) => row.concerns as { payment_intent: string });
  await desk.stripe.refunds.create({ payment_intent });
  expect(desk.received).toEqual([]);
  expect((await eventOf(desk, id)).delivery).toBe("held");
  const { body } = await desk.control("/release", { order: "lifo" });
  expect(desk.types()).toEqual([
    "charge.refunded",
    "refund.created",
    "checkout.session.completed",
    "payment_intent.succeeded",
    "charge.succeeded",
  ]);
  expect(body.delivered).toHaveLength(5);
  const later = await paidSession(desk);
  expect((await eventOf(desk, later.id)).delivery).toBe("held");
  await desk.control("/hold", { on: false });
  await desk.arrived("checkout.session.completed", 2);
});

test("the next session can be paid, and its webhook answered, before the create call is", async () => {
  await desk.control("/next-session", { payBeforeResponse: true });
  const session = await desk.stripe.checkout.sessions.create(cart());
  expect(desk.types()).toContain("checkout.session.completed");
  expect(session).toMatchObject({ status: "open", payment_status: "unpaid" });
  expect(await desk.stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: "paid" });
  const next = await desk.stripe.checkout.sessions.create(cart());
  expect(await desk.stripe.checkout.sessions.retrieve(next.id)).toMatchObject({ payment_status: "unpaid" });
});

test.each([
  [true, "checkout.session.async_payment_succeeded", "paid"],
  [false, "checkout.session.async_payment_failed", "unpaid"],
])("a debit completes the session unpaid; settled %s it sends %s", async (succeeds, type, payment_status) => {
  const id = await openSession(desk);
  expect((await desk.pay(id, { method: "later" })).status).toBe(303);
  const [completed] = await desk.arrived("checkout.session.completed");
  expect(completed?.data.object).toMatchObject({ status: "complete", payment_status: "unpaid" });
  await desk.control(`/sessions/${id}/settle`, { succeeds });
  const [settled] = await desk.arrived(type);
  expect(settled?.data.object).toMatchObject({ id, payment_status });
  expect((await desk.control(`/sessions/${id}/settle`, { succeeds })).status).toBe(400);
});

test.each(["won", "lost"])("a dispute opens once and closes once, as %s", async (status) => {
  const { payment_intent } = await paidSession(desk);
  const opened = await desk.control("/disputes", { payment_intent, reason: "product_not_received" });
  expect(opened.body).toMatchObject({ amount: 2500, payment_intent, status: "needs_response" });
  await desk.arrived("charge.dispute.created");
  const close = `/disputes/${opened.body.id}/close`;
  await desk.control(close, { status });
  const [closed] = await desk.arrived("charge.dispute.closed");
  expect(closed?.data.object).toMatchObject({ id: opened.body.id, charge: opened.body.charge, status });
  expect((await desk.control(close, { status })).status).toBe(400);
  expect(await desk.stripe.charges.retrieve(String(opened.body.charge))).toMatchObject({ disputed: true });
  expect(await desk.stripe.disputes.retrieve(String(opened.body.id))).toMatchObject({ status });
});

test("a session is found by its order, with its payment and charge, and its events say what they concern", async () => {
  const { id, payment_intent } = await paidSession(desk);
  await desk.arrived("checkout.session.completed");
  const { body } = await desk.control("/sessions?orderId=ord_1");
  const [found] = body.items as { charge: string }[];
  expect(found).toMatchObject({ id, payment_intent });
  expect((await desk.control("/sessions?orderId=ord_2")).body).toEqual({ items: [] });
  for (const type of ["checkout.session.completed", "charge.succeeded"]) {
    expect((await eventOf(desk, id, type)).concerns).toMatchObject({
      session: id,
      payment_intent,
      charge: found?.charge,
    });
  }
});

test("without the page a session is paid, or declined, by the control API", async () => {
  const session = await openSession(desk);
  expect(await desk.control("/pay", { session, card: "4000000000000002" })).toMatchObject({ status: 402 });
  expect((await desk.control("/pay", { session })).body).toMatchObject({
    done: "paid",
    charge: expect.stringMatching(/^ch_/),
  });
  expect(await desk.control("/pay", { session })).toMatchObject({ status: 409 });
});

test.each([
  ["/hold", { on: "yes" }],
  ["/release", { order: "alphabetical" }],
  ["/pay", {}],
  ["/disputes", {}],
  ["/failures", { next: -1 }],
  ["/next-session", { pay: true }],
])("bad input to %s is a clear 400", async (path, body) => {
  const answer = await desk.control(path, body);
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ error: { type: "invalid_request_error", message: expect.any(String) } });
});

test("the dashboard shows payments and events; its buttons refund, and say what is wrong", async () => {
  const { payment_intent } = await paidSession(desk);
  await desk.arrived("checkout.session.completed");
  const text = await (await fetch(desk.standIn.url)).text();
  for (const part of ["$25.00", "Paid", "checkout.session.completed", "Twice at once", "Dispute"])
    expect(text).toContain(part);
  const [charge] = (await desk.stripe.charges.list({ payment_intent })).data;
  const press = async (amount: string) => {
    const init = { method: "POST", body: new URLSearchParams({ amount }) };
    return (await fetch(`${desk.standIn.url}/desk/charges/${charge?.id}/refund`, init)).text();
  };
  expect(await press("5.50")).toContain("$5.50 refunded");
  const [refund] = (await desk.stripe.refunds.list({ payment_intent })).data;
  const back = { method: "POST", body: new URLSearchParams({ status: "failed" }) };
  const told = await (await fetch(`${desk.standIn.url}/desk/refunds/${refund?.id}/move`, back)).text();
  expect(told).toContain("The refund is failed.");
  expect(await press("5.50")).toContain("$5.50 comes back");
  expect(await press("500")).toContain("is greater than unrefunded amount");
  expect(await desk.stripe.charges.retrieve(charge?.id ?? "")).toMatchObject({ amount_refunded: 550 });
});

test("events are told by how far their delivery has come", async () => {
  await desk.control("/hold", { on: true });
  await paidSession(desk);
  const countOf = async (delivery: string) => {
    const response = await fetch(`${desk.standIn.url}/_control/events?delivery=${delivery}`);
    const { items } = (await response.json()) as { items: unknown[] };
    return items.length;
  };
  expect([await countOf("held"), await countOf("pending")]).toEqual([3, 0]);
});

test("it forgets everything when it is told to", async () => {
  const { id } = await paidSession(desk);
  await desk.arrived("checkout.session.completed");
  expect((await desk.control("/forget", {})).body).toEqual({ forgotten: true });
  await expect(desk.stripe.checkout.sessions.retrieve(id)).rejects.toThrow("No such checkout.session");
  for (const what of ["events", "sessions"]) {
    expect(await (await fetch(`${desk.standIn.url}/_control/${what}`)).json()).toEqual({ items: [] });
  }
  expect(await openSession(desk)).toMatch(/^cs_test_/);
});
