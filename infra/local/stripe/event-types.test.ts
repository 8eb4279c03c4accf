import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { understoodTypes } from "../../../shared/contract/stripe-event-types.ts";
import { type Fixture, openFixture } from "../../../tests/support/stripe-fixture.ts";
import { openSession, paidSession } from "../../../tests/support/stripe-fixture-steps.ts";

let desk: Fixture;
beforeAll(async () => {
  desk = await openFixture();
});
afterAll(() => desk.stop());

async function debit(succeeds: boolean): Promise<void> {
  const id = await openSession(desk);
  await desk.pay(id, { method: "later" });
  await desk.control(`/sessions/${id}/settle`, { succeeds });
}

async function refundThat(status: "succeeded" | "failed"): Promise<void> {
  const { payment_intent } = await paidSession(desk);
  await desk.control("/next-refund", { status: "pending" });
  const { id } = await desk.stripe.refunds.create({ payment_intent });
  await desk.control(`/refunds/${id}/move`, { status });
}

async function inquiry(): Promise<string> {
  const { payment_intent } = await paidSession(desk);
  const { body } = await desk.control("/disputes", { payment_intent, inquiry: true });
  return `/disputes/${body.id}`;
}

/** A way to each type that Herald acts on; the compiler can't ask for one, so a test does. */
const ways: Record<string, () => Promise<unknown>> = {
  "checkout.session.completed": () => paidSession(desk),
  "checkout.session.async_payment_succeeded": () => debit(true),
  "checkout.session.async_payment_failed": () => debit(false),
  "checkout.session.expired": async () => desk.stripe.checkout.sessions.expire(await openSession(desk)),
  "refund.created": () => refundThat("succeeded"),
  "refund.updated": () => refundThat("succeeded"),
  "refund.failed": () => refundThat("failed"),
  "charge.dispute.created": () => inquiry(),
  "charge.dispute.updated": async () => desk.control(`${await inquiry()}/escalate`, {}),
  "charge.dispute.funds_withdrawn": async () => desk.control(`${await inquiry()}/escalate`, {}),
  "charge.dispute.funds_reinstated": async () => {
    const dispute = await inquiry();
    await desk.control(`${dispute}/escalate`, {});
    await desk.control(`${dispute}/close`, { status: "won" });
  },
  "charge.dispute.closed": async () => desk.control(`${await inquiry()}/close`, { status: "warning_closed" }),
};

test.each(understoodTypes)("the stand-in can bring about %s", async (type) => {
  const before = desk.types().filter((it) => it === type).length;
  await ways[type]?.();
  expect(await desk.arrived(type, before + 1)).not.toHaveLength(before);
});

test("an inquiry takes nothing, may be answered by a refund, and becomes a chargeback as the same dispute", async () => {
  const { payment_intent, charge } = await paidSession(desk);
  const { body: opened } = await desk.control("/disputes", { payment_intent, inquiry: true });
  expect(opened).toMatchObject({ status: "warning_needs_response", is_charge_refundable: true });
  expect(await desk.stripe.refunds.create({ charge: charge.id, amount: 100 })).toMatchObject({ amount: 100 });
  expect((await desk.control(`/disputes/${opened.id}/close`, { status: "won" })).status).toBe(400);
  const { body: taken } = await desk.control(`/disputes/${opened.id}/escalate`, {});
  expect(taken).toMatchObject({ id: opened.id, status: "needs_response", is_charge_refundable: false });
  expect((await desk.control(`/disputes/${opened.id}/escalate`, {})).status).toBe(400);
  expect((await desk.control(`/disputes/${opened.id}/answer`, {})).body).toMatchObject({ status: "under_review" });
  expect((await desk.control(`/disputes/${opened.id}/close`, { status: "lost" })).body).toMatchObject({
    status: "lost",
  });
});

test("a session of an account's own setting may be paid in the buyer's currency, unless it says otherwise", async () => {
  const enabled = async (adaptive_pricing?: { enabled: boolean }) => {
    const id = await openSession(desk, adaptive_pricing && { adaptive_pricing });
    return (await desk.stripe.checkout.sessions.retrieve(id)).adaptive_pricing?.enabled;
  };
  expect([await enabled(), await enabled({ enabled: true }), await enabled({ enabled: false })]).toEqual([
    true,
    true,
    false,
  ]);
});
