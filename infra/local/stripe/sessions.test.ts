import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cart, type Fixture, openFixture, refusal } from "../../../tests/support/stripe-fixture.ts";
import { paidSession } from "../../../tests/support/stripe-fixture-steps.ts";

let desk: Fixture;
beforeAll(async () => {
  desk = await openFixture();
});
afterAll(() => desk.stop());

test("a new session is open and unpaid, adds up its lines and has no payment intent yet", async () => {
  const session = await desk.stripe.checkout.sessions.create(cart({ client_reference_id: "ord_1" }));
  expect(session).toMatchObject({
    object: "checkout.session",
    amount_subtotal: 2500,
    amount_total: 2500,
    currency: "usd",
    status: "open",
    payment_status: "unpaid",
    payment_intent: null,
    client_reference_id: "ord_1",
    livemode: false,
    metadata: { orderId: "ord_1" },
  });
  expect(session.id).toMatch(/^cs_test_[0-9A-Za-z]{20,}$/);
  expect(session.url).toBe(`${desk.standIn.url}/c/pay/${session.id}`);
  expect(session.expires_at - session.created).toBe(24 * 60 * 60);
  expect(session.lastResponse.requestId).toMatch(/^req_/);
});

test("a session's lines come back in the order of the cart, page by page", async () => {
  const { id } = await desk.stripe.checkout.sessions.create(cart());
  const lines = await desk.stripe.checkout.sessions.listLineItems(id, { limit: 1 }).autoPagingToArray({ limit: 10 });
  expect(lines.map((line) => [line.description, line.quantity, line.amount_total])).toEqual([
    ["Mug", 2, 2000],
    ["Pen <b>&</b>", 1, 500],
  ]);
  const expanded = await desk.stripe.checkout.sessions.retrieve(id, { expand: ["line_items"] });
  expect(expanded.line_items?.data).toHaveLength(2);
});

test("sessions are listed newest first, in pages, and by payment intent", async () => {
  const { session, payment_intent } = await paidSession(desk);
  const later = await desk.stripe.checkout.sessions.create(cart());
  const first = await desk.stripe.checkout.sessions.list({ limit: 1 });
  expect([first.data[0]?.id, first.has_more]).toEqual([later.id, true]);
  const second = await desk.stripe.checkout.sessions.list({ limit: 1, starting_after: later.id });
  expect(second.data[0]?.id).toBe(session.id);
  const found = await desk.stripe.checkout.sessions.list({ payment_intent });
  expect(found.data.map(({ id }) => id)).toEqual([session.id]);
});

const line = (price_data: object, quantity: unknown = 1) => ({ line_items: [{ price_data, quantity }] });
const price = { currency: "usd", unit_amount: 1000, product_data: { name: "Mug" } };
const nowSeconds = Math.floor(Date.now() / 1000);
test.each<[string, object, string | undefined, string]>([
  ["no line items", { line_items: undefined }, "parameter_missing", "line_items"],
  ["no mode", { mode: undefined }, "parameter_missing", "mode"],
  ["no success page", { success_url: undefined }, "parameter_missing", "success_url"],
  ["a cancel page that is no URL", { cancel_url: "cart" }, "url_invalid", "cancel_url"],
  ["a wrong e-mail", { customer_email: "nobody" }, "email_invalid", "customer_email"],
  ["an empty reference", { client_reference_id: "" }, "parameter_invalid_empty", "client_reference_id"],
  ["an unknown parameter", { colour: "red" }, "parameter_unknown", "colour"],
  [
    "an unknown parameter deep down",
    line({ ...price, unit: 1 }),
    "parameter_unknown",
    "line_items[0][price_data][unit]",
  ],
  [
    "a broken amount",
    line({ ...price, unit_amount: 10.5 }),
    "parameter_invalid_integer",
    "line_items[0][price_data][unit_amount]",
  ],
  [
    "an amount below one",
    line({ ...price, unit_amount: 0 }),
    "parameter_invalid_integer",
    "line_items[0][price_data][unit_amount]",
  ],
  ["a quantity below one", line(price, 0), "parameter_invalid_integer", "line_items[0][quantity]"],
  ["an unknown currency", line({ ...price, currency: "xyz" }), undefined, "line_items[0][price_data][currency]"],
  ["less than 50 cents", line({ ...price, unit_amount: 49 }), "amount_too_small", "line_items"],
  ["too short a life", { expires_at: nowSeconds + 29 * 60 }, undefined, "expires_at"],
  ["too long a life", { expires_at: nowSeconds + 25 * 3600 }, undefined, "expires_at"],
])("%s is refused with Stripe's code and param", async (_what, change, code, param) => {
  const error = await refusal(desk.stripe.checkout.sessions.create({ ...cart(), ...change }));
  expect(error).toMatchObject({ type: "StripeInvalidRequestError", statusCode: 400, param });
  expect(error.code).toBe(code);
  expect(error.requestId).toMatch(/^req_/);
});

test("only an open session can be expired", async () => {
  const { id } = await desk.stripe.checkout.sessions.create(cart());
  expect(await desk.stripe.checkout.sessions.expire(id)).toMatchObject({ status: "expired", url: null });
  const error = await refusal(desk.stripe.checkout.sessions.expire(id));
  expect(error.message).toContain("This Checkout Session has a status of `expired`.");
  await desk.arrived("checkout.session.expired");
});
