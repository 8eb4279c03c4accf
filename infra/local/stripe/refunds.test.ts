import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type Stripe from "stripe";
import { type Fixture, openFixture, refusal } from "../../../tests/support/stripe-fixture.ts";
import { paidSession } from "../../../tests/support/stripe-fixture-steps.ts";

let desk: Fixture;
beforeAll(async () => {
  desk = await openFixture();
});
afterAll(() => desk.stop());

test("partial refunds add up on the charge, and each is announced with what went before", async () => {
  const { payment_intent, charge } = await paidSession(desk);
  expect(charge).toMatchObject({
    amount: 2500,
    metadata: { orderId: "ord_1", linkCode: "abc" },
    payment_intent,
  });
  await desk.stripe.refunds.create({ payment_intent, amount: 700, reason: "requested_by_customer" });
  await desk.stripe.refunds.create({ charge: charge.id });
  const after = await desk.stripe.charges.retrieve(charge.id);
  expect(after).toMatchObject({ amount_refunded: 2500, refunded: true });
  const refunds = await desk.stripe.refunds.list({ payment_intent });
  expect(refunds.data.map(({ amount }) => amount)).toEqual([1800, 700]);
  const first = refunds.data[1];
  expect(await desk.stripe.refunds.retrieve(first?.id ?? "")).toMatchObject({ amount: 700, charge: charge.id });
  const seen = (await desk.arrived("charge.refunded", 2)).map(({ data }) => data);
  expect(seen).toContainEqual(
    expect.objectContaining({
      object: expect.objectContaining({ amount_refunded: 700, refunded: false }),
      previous_attributes: { amount_refunded: 0 },
    }),
  );
  expect(seen).toContainEqual(
    expect.objectContaining({
      object: expect.objectContaining({ amount_refunded: 2500 }),
      previous_attributes: { amount_refunded: 700, refunded: false },
    }),
  );
});

test("no more than what is left can be refunded, and nothing twice", async () => {
  const { payment_intent } = await paidSession(desk);
  await desk.stripe.refunds.create({ payment_intent, amount: 355 });
  const more = await refusal(desk.stripe.refunds.create({ payment_intent, amount: 2500 }));
  expect(more.message).toBe("Refund amount ($25.00) is greater than unrefunded amount on charge ($21.45)");
  await desk.stripe.refunds.create({ payment_intent });
  const again = await refusal(desk.stripe.refunds.create({ payment_intent }));
  expect(again.code).toBe("charge_already_refunded");
});

test("a disputed charge can't be refunded until the dispute is won", async () => {
  const { charge } = await paidSession(desk);
  const { body: dispute } = await desk.control("/disputes", { charge: charge.id });
  expect((await refusal(desk.stripe.refunds.create({ charge: charge.id }))).code).toBe("charge_disputed");
  await desk.control(`/disputes/${dispute.id}/close`, { status: "won" });
  expect(await desk.stripe.refunds.create({ charge: charge.id })).toMatchObject({ amount: 2500 });
});

test("a refund that fails is announced with what it was, and its charge counts it no more", async () => {
  const { payment_intent, charge } = await paidSession(desk);
  const refund = await desk.stripe.refunds.create({ payment_intent, amount: 700, metadata: { orderId: "ord_1" } });
  const about = async (type: string) => {
    const told = (events: Stripe.Event[]) =>
      events.map(({ data }) => data).filter(({ object }) => "id" in object && object.id === refund.id);
    for (let count = 1; ; count++) {
      const [data] = told(await desk.arrived(type, count));
      if (data) return data;
    }
  };
  expect(await about("refund.created")).toMatchObject({ object: { amount: 700, status: "succeeded" } });
  await desk.control(`/refunds/${refund.id}/move`, { status: "failed" });
  expect(await desk.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 0, refunded: false });
  for (const type of ["refund.updated", "refund.failed"]) {
    expect(await about(type)).toMatchObject({
      object: { id: refund.id, status: "failed", metadata: { orderId: "ord_1" } },
      previous_attributes: { status: "succeeded" },
    });
  }
  expect((await desk.control(`/refunds/${refund.id}/move`, { status: "failed" })).status).toBe(400);
});

test("a refund that waits for its buyer can be canceled, and another one can't", async () => {
  const { payment_intent, charge } = await paidSession(desk);
  await desk.control("/next-refund", { status: "requires_action" });
  const waits = await desk.stripe.refunds.create({ payment_intent, amount: 700 });
  const done = await desk.stripe.refunds.create({ payment_intent, amount: 300 });
  expect([waits.status, done.status]).toEqual(["requires_action", "succeeded"]);
  expect((await refusal(desk.stripe.refunds.cancel(done.id))).statusCode).toBe(400);
  expect(await desk.stripe.refunds.cancel(waits.id)).toMatchObject({ id: waits.id, status: "canceled" });
  expect(await desk.stripe.charges.retrieve(charge.id)).toMatchObject({ amount_refunded: 300 });
  expect((await desk.control(`/refunds/${done.id}/move`, { status: "canceled" })).status).toBe(400);
});
