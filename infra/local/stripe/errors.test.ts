import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cart, clientOf, type Fixture, openFixture, refusal } from "../../../tests/support/stripe-fixture.ts";

let desk: Fixture;
beforeAll(async () => {
  desk = await openFixture();
});
afterAll(() => desk.stop());

test("only a test key opens the API, and only the given one when one is given", async () => {
  expect(await refusal(clientOf(desk.standIn, "sk_live_1").balance.retrieve())).toMatchObject({ statusCode: 401 });
  const strict = await openFixture({ secretKey: "sk_test_right" });
  expect((await refusal(strict.stripe.events.list())).type).toBe("StripeAuthenticationError");
  await expect(clientOf(strict.standIn, "sk_test_right").events.list()).resolves.toMatchObject({ data: [] });
  await strict.stop();
});

test("an unknown route and an unknown id are Stripe's 404s, not successes", async () => {
  const route = await refusal(desk.stripe.customers.create({ name: "Ada" }));
  expect(route).toMatchObject({ statusCode: 404, type: "StripeInvalidRequestError" });
  expect(route.message).toMatch(/^Unrecognized request URL \(POST: \/v1\/customers\)/);
  for (const call of [
    desk.stripe.checkout.sessions.retrieve("cs_test_none"),
    desk.stripe.paymentIntents.retrieve("pi_none"),
    desk.stripe.charges.retrieve("ch_none"),
    desk.stripe.refunds.retrieve("re_none"),
    desk.stripe.refunds.create({ payment_intent: "pi_none" }),
    desk.stripe.disputes.retrieve("du_none"),
    desk.stripe.events.retrieve("evt_none"),
  ]) {
    expect(await refusal(call)).toMatchObject({ statusCode: 404, code: "resource_missing" });
  }
});

test("calls fail on demand: before they take effect, or after, when a retry with the same key finds the work done", async () => {
  const count = async () => (await desk.stripe.checkout.sessions.list({ limit: 100 })).data.length;
  const before = await count();
  await desk.control("/failures", { next: 2, status: 503 });
  for (const _ of [1, 2]) expect((await refusal(desk.stripe.checkout.sessions.create(cart()))).statusCode).toBe(503);
  expect(await count()).toBe(before);
  await desk.control("/failures", { next: 1, afterEffect: true });
  const options = { idempotencyKey: "lost-answer" };
  expect((await refusal(desk.stripe.checkout.sessions.create(cart(), options))).type).toBe("StripeAPIError");
  expect(await count()).toBe(before + 1);
  const session = await desk.stripe.checkout.sessions.create(cart(), options);
  expect(session.status).toBe("open");
  expect(await count()).toBe(before + 1);
});
