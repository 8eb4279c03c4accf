import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { cart, type Fixture, openFixture, refusal } from "../../../tests/support/stripe-fixture.ts";

let desk: Fixture;
beforeAll(async () => {
  desk = await openFixture();
});
afterAll(() => desk.stop());

const make = (id: string, amount_off = 333) =>
  desk.stripe.coupons.create({ id, amount_off, currency: "usd", duration: "once", max_redemptions: 1, name: "SUMMER" });
const open = (coupon: string) => desk.stripe.checkout.sessions.create(cart({ discounts: [{ coupon }] }));

test("a session with a coupon costs what is left, its lines say what each is cheaper by, and so much is charged", async () => {
  await make("ord_a");
  const { id, amount_subtotal, amount_total, total_details, url } = await open("ord_a");
  expect({ amount_subtotal, amount_total }).toEqual({ amount_subtotal: 2_500, amount_total: 2_167 });
  expect(total_details?.amount_discount).toBe(333);
  const { data } = await desk.stripe.checkout.sessions.listLineItems(id);
  expect(data.map(({ amount_discount, amount_total: total }) => [amount_discount, total])).toEqual([
    [267, 1_733],
    [66, 434],
  ]);
  const text = await (await fetch(url ?? "")).text();
  expect(text).toContain("−$3.33");
  expect(text).toContain("Pay $21.67");
  expect((await desk.pay(id)).status).toBe(303);
  const { payment_intent } = await desk.stripe.checkout.sessions.retrieve(id);
  expect(await desk.stripe.paymentIntents.retrieve(String(payment_intent))).toMatchObject({ amount: 2_167 });
});

test("one that may be redeemed once is taken off no other session once it was", async () => {
  await make("ord_b");
  const { id } = await open("ord_b");
  await desk.pay(id);
  expect(await desk.stripe.coupons.retrieve("ord_b")).toMatchObject({ times_redeemed: 1, valid: false });
  expect(await refusal(open("ord_b"))).toMatchObject({ code: "coupon_expired" });
});

test("an id is one coupon's, and what is not there, costs another currency, or leaves too little, is refused", async () => {
  await make("ord_c", 2_451);
  expect(await refusal(make("ord_c"))).toMatchObject({ code: "resource_already_exists" });
  expect(await refusal(open("ord_none"))).toMatchObject({ code: "resource_missing" });
  expect(await refusal(open("ord_c"))).toMatchObject({ code: "amount_too_small" });
  await desk.stripe.coupons.create({ id: "ord_eur", amount_off: 100, currency: "eur", duration: "once" });
  expect(await refusal(open("ord_eur"))).toMatchObject({ param: "discounts[0][coupon]" });
});
