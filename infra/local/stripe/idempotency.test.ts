import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { cart, type Fixture, openFixture, refusal } from "../../../tests/support/stripe-fixture.ts";

let desk: Fixture;
let clock: Date;
beforeEach(async () => {
  clock = new Date();
  desk = await openFixture({ now: () => clock });
});
afterEach(() => desk.stop());

const withKey = (idempotencyKey: string) => ({ idempotencyKey });

test("the same key with the same parameters answers the first session again, and says so", async () => {
  const first = await desk.stripe.checkout.sessions.create(cart(), withKey("a"));
  await desk.pay(first.id);
  const again = await desk.stripe.checkout.sessions.create(cart(), withKey("a"));
  expect(again).toEqual(first);
  expect(first.lastResponse.headers["idempotent-replayed"]).toBeUndefined();
  expect(again.lastResponse.headers["idempotent-replayed"]).toBe("true");
  expect(again.lastResponse.headers["original-request"]).toBe(first.lastResponse.requestId);
  expect((await desk.stripe.checkout.sessions.list()).data).toHaveLength(1);
});

test("the same key with other parameters, or on another endpoint, is refused", async () => {
  await desk.stripe.checkout.sessions.create(cart(), withKey("a"));
  const other = await refusal(desk.stripe.checkout.sessions.create(cart({ metadata: {} }), withKey("a")));
  expect(other).toMatchObject({ type: "StripeIdempotencyError", statusCode: 400 });
  const elsewhere = await refusal(desk.stripe.refunds.create({ charge: "ch_1" }, withKey("a")));
  expect(elsewhere.message).toContain("('/v1/refunds' vs '/v1/checkout/sessions')");
});

test("a key whose first request is still running is refused with 409", async () => {
  await desk.control("/next-session", { payBeforeResponse: true });
  let answerWebhook = () => {};
  const held = new Promise<number>((resolve) => {
    answerWebhook = () => resolve(200);
  });
  desk.respond = () => held;
  const first = desk.stripe.checkout.sessions.create(cart(), withKey("a"));
  await desk.arrived("checkout.session.completed");
  const second = await refusal(desk.stripe.checkout.sessions.create(cart(), withKey("a")));
  expect(second).toMatchObject({ statusCode: 409, code: "idempotency_key_in_use" });
  answerWebhook();
  await first;
});

test("what is refused before it runs isn't kept: the key can be used again with better parameters", async () => {
  await refusal(desk.stripe.checkout.sessions.create({ ...cart(), success_url: "" }, withKey("a")));
  await expect(desk.stripe.checkout.sessions.create(cart(), withKey("a"))).resolves.toMatchObject({ status: "open" });
});

test("a refund that failed while it ran is kept and fails alike", async () => {
  const { id } = await desk.stripe.checkout.sessions.create(cart());
  await desk.pay(id);
  const { payment_intent } = await desk.stripe.checkout.sessions.retrieve(id);
  const asked = { payment_intent: String(payment_intent), amount: 9999 };
  const first = await refusal(desk.stripe.refunds.create(asked, withKey("r")));
  const again = await refusal(desk.stripe.refunds.create(asked, withKey("r")));
  expect(again.message).toBe(first.message);
  expect(again.headers?.["idempotent-replayed"]).toBe("true");
});

test("keys are forgotten after 24 hours", async () => {
  const first = await desk.stripe.checkout.sessions.create(cart(), withKey("a"));
  clock = new Date(clock.getTime() + 24 * 60 * 60 * 1000);
  const second = await desk.stripe.checkout.sessions.create(cart(), withKey("a"));
  expect(second.id).not.toBe(first.id);
});
