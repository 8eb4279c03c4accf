import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cart, type Fixture, openFixture } from "../../../tests/support/stripe-fixture.ts";

let desk: Fixture;
let shiftMs = 0;
beforeAll(async () => {
  desk = await openFixture({ now: () => new Date(Date.now() + shiftMs) });
});
afterAll(() => desk.stop());

const open = async (more = {}) => desk.stripe.checkout.sessions.create(cart(more));

test("4242 pays: back to the shop with the session's id, a paid session, a charge with the intent's metadata", async () => {
  const { id } = await open();
  const answer = await desk.pay(id, { name: "Ada Buyer", expiry: "12 / 34", cvc: "123" });
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe(`http://shop.test/thanks?session=${id}`);
  const session = await desk.stripe.checkout.sessions.retrieve(id);
  expect(session).toMatchObject({
    status: "complete",
    payment_status: "paid",
    url: null,
    customer_details: { email: "buyer@shop.test", name: "Ada Buyer" },
  });
  const charges = await desk.stripe.charges.list({ payment_intent: String(session.payment_intent) });
  expect(charges.data).toMatchObject([
    { amount: 2500, status: "succeeded", paid: true, disputed: false, metadata: { orderId: "ord_1", linkCode: "abc" } },
  ]);
});

test.each([
  ["4000 0000 0000 0002", "Your card was declined."],
  ["4000000000009995", "Your card has insufficient funds."],
  ["4242 4242 4242 4241", "Your card number is invalid."],
  ["4111 1111 1111 1111", "used a non test card"],
])("%s doesn't pay; the page says why, keeps what was typed, and the buyer can try again", async (card, message) => {
  const { id } = await open();
  const answer = await desk.pay(id, { card, name: 'Ada "B"' });
  const text = await answer.text();
  expect(answer.status).toBe(402);
  expect(text).toContain(message);
  expect(text).toContain(`value="${card}"`);
  expect(text).toContain('value="Ada &quot;B&quot;"');
  expect(await desk.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: "open", payment_intent: null });
  expect((await desk.pay(id)).status).toBe(303);
});

test("a declined attempt and the one that pays share a payment intent", async () => {
  const { id } = await open();
  await desk.pay(id, { card: "4000 0000 0000 0002" });
  await desk.pay(id);
  const { payment_intent } = await desk.stripe.checkout.sessions.retrieve(id);
  const charges = await desk.stripe.charges.list({ payment_intent: String(payment_intent) });
  expect(charges.data.map(({ status }) => status)).toEqual(["succeeded", "failed"]);
});

test("two payments at once of one session make one charge", async () => {
  const { id } = await open();
  const answers = await Promise.all(Array.from({ length: 5 }, () => desk.pay(id)));
  expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
  const { payment_intent } = await desk.stripe.checkout.sessions.retrieve(id);
  expect((await desk.stripe.charges.list({ payment_intent: String(payment_intent) })).data).toHaveLength(1);
  const { body } = await desk.control(`/events?session=${id}&type=checkout.session.completed`);
  expect(body.items).toHaveLength(1);
});

test("the page shows the lines, the total and the way back, escapes what the shop sent, and says what it is", async () => {
  const { url } = await open();
  const answer = await fetch(url ?? "");
  const text = await answer.text();
  expect(answer.status).toBe(200);
  for (const part of [
    "$25.00",
    "Mug",
    "https://shop.test/a.png",
    'href="http://shop.test/cart"',
    "stands in for Stripe",
    "4242 4242 4242 4242",
  ]) {
    expect(text).toContain(part);
  }
  expect(text).toContain("Pen &lt;b&gt;&amp;&lt;/b&gt;");
  expect(text).not.toContain("<b>&");
});

test("a currency without decimals is shown without them", async () => {
  const price_data = { currency: "jpy", unit_amount: 1200, product_data: { name: "茶" } };
  const { url } = await open({ line_items: [{ price_data, quantity: 1 }] });
  expect(await (await fetch(url ?? "")).text()).toContain("Pay ¥1,200<");
});

test("a mistyped expiry, security code or e-mail is named and nothing is charged", async () => {
  const { id } = await open({ customer_email: undefined });
  for (const [field, value, message] of [
    ["expiry", "01 / 20", "expiration date is in the past"],
    ["cvc", "1", "security code is incomplete"],
    ["email", "nobody", "email is invalid"],
  ] as const) {
    const answer = await desk.pay(id, { [field]: value });
    expect(answer.status).toBe(402);
    expect(await answer.text()).toMatch(message);
  }
  expect(await desk.stripe.checkout.sessions.retrieve(id)).toMatchObject({ status: "open" });
});

test("a paid session's page leads on to the shop, an expired one's says so and takes no payment", async () => {
  const paid = await open();
  await desk.pay(paid.id);
  const again = await fetch(paid.url ?? "", { redirect: "manual" });
  expect([again.status, again.headers.get("location")]).toEqual([303, `http://shop.test/thanks?session=${paid.id}`]);
  const expired = await open();
  await desk.control(`/sessions/${expired.id}/expire`, {});
  const page = await fetch(expired.url ?? "");
  expect(page.status).toBe(410);
  expect(await page.text()).toContain("has expired");
  expect((await desk.pay(expired.id)).status).toBe(410);
});

test("when its time has passed a session expires by itself and can't be paid, whatever the clock did", async () => {
  const watched = await open({ expires_at: Math.floor(Date.now() / 1000) + 1800 });
  shiftMs = 1801 * 1000;
  expect((await desk.pay(watched.id)).status).toBe(410);
  const events = await desk.arrived("checkout.session.expired", 2);
  expect(events.map(({ data }) => "id" in data.object && data.object.id)).toContain(watched.id);
  shiftMs = 0;
});
