import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { createCoupon, listCoupons } from "../../shared/contract/coupons.ts";
import { postal } from "../support/postal.ts";
import { Client, newKey, shaped } from "./support/client.ts";
import { takeDownProducts } from "./support/people.ts";
import { readAsBuyer, type Stage, stage, untilStatus } from "./support/shop.ts";
import { control, payWithCard, sessionIdOf, standInOf } from "./support/stripe.ts";

const path = "/api/admin/coupons";
const coupon = createCoupon.answer.body;
const placed = z.object({ orderId: z.string(), checkoutUrl: z.url(), totalMinor: z.int() });
const refusal = z.object({
  code: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), code: z.string() }))),
});
const sold = z.looseObject({
  totalMinor: z.int(),
  coupon: z.optional(z.object({ code: z.string(), discountMinor: z.int() })),
  lines: z.array(z.looseObject({ amountMinor: z.int(), discountMinor: z.optional(z.int()) })),
});

let on: Stage;
beforeAll(async () => {
  on = await stage([1_005, 2_499]);
});
afterAll(takeDownProducts);

/** A code that nobody has, as it is kept. */
const newCode = () => `T-${randomUUID().slice(0, 12)}`.toUpperCase();
const make = async (terms: object, code = newCode()) =>
  shaped(await on.admin.post(path, { code, ...terms }), 201, coupon);
const usesOf = async (code: string) => {
  const { items } = await on.admin.read(`${path}?limit=100`, listCoupons.answer.body);
  return items.find((it) => it.code === code)?.uses;
};

const order = (code: string, email = `${randomUUID()}@buyer.example`, key = newKey()) => {
  const lines = on.products.map(({ id: productId }) => ({ productId, quantity: 1 }));
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email };
  return new Client().post("/api/checkout/orders", { code: on.code, buyer, lines, coupon: code }, key);
};
const price = (code: string) => {
  const lines = on.products.map(({ id: productId }) => ({ productId, quantity: 1 }));
  return new Client().post("/api/checkout/coupon-prices", { code: on.code, lines, coupon: code });
};
const placeWith = async (code: string, email?: string) => {
  const it = shaped(await order(code, email), 201, placed);
  return { ...it, session: sessionIdOf(it.checkoutUrl) };
};
const refusedFor = async (reply: Promise<Awaited<ReturnType<typeof order>>>) =>
  shaped(await reply, 400, refusal).errors?.map((error) => `${error.path} ${error.code}`);

describe("a coupon", () => {
  test("is priced, taken off line by line, paid as exactly that, and seen by buyer and owner", async () => {
    const { code } = await make({ offBps: 1_000 });
    const asked = shaped(
      await price(code.toLowerCase()),
      200,
      z.object({ coupon: z.string(), discountMinor: z.int() }),
    );
    expect(asked).toMatchObject({ coupon: code, discountMinor: 350 });
    const it = await placeWith(code.toLowerCase());
    expect(it.totalMinor).toBe(3_154);
    await payWithCard(it.checkoutUrl);
    await untilStatus(it, "PAID");
    const seen = shaped(await readAsBuyer(it), 200, sold);
    expect(seen).toMatchObject({ totalMinor: 3_154, coupon: { code, discountMinor: 350 } });
    // 10.05 and 24.99 of 3.504: what is left over is the second's.
    expect(seen.lines.map((line) => [line.amountMinor, line.discountMinor])).toEqual([
      [905, 100],
      [2_249, 250],
    ]);
    const owners = await on.admin.read(`/api/admin/orders/${it.orderId}`, sold);
    expect(owners.coupon).toEqual({ code, discountMinor: 350 });
    expect(owners.split).toEqual({ ambassadorMinor: 315, shopMinor: 2_839 });
    expect(await usesOf(code)).toBe(1);
  });

  test("is asked for again under the same key as the same order, and as another one with another coupon", async () => {
    const [{ code }, other] = [await make({ offMinor: 500 }), await make({ offMinor: 400 })];
    const [email, key] = [`${randomUUID()}@buyer.example`, newKey()];
    const first = shaped(await order(code, email, key), 201, placed);
    expect(shaped(await order(code, email, key), 201, placed)).toEqual(first);
    expect(shaped(await order(other.code, email, key), 409, refusal).code).toBe("idempotency_key_reused");
    expect([await usesOf(code), await usesOf(other.code)]).toEqual([1, 0]);
  });

  test("of which one use is left is held by who orders first, and given back when that order expires, once", async () => {
    const { code } = await make({ offBps: 2_000, maxUses: 1 });
    const replies = await Promise.all([order(code), order(code), order(code)]);
    const won = replies.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    for (const lost of replies.filter(({ status }) => status !== 201)) {
      expect(shaped(lost, 400, refusal).errors).toEqual([
        expect.objectContaining({ path: "coupon", code: "coupon_used_up" }),
      ]);
    }
    expect(await refusedFor(price(code))).toEqual(["coupon coupon_used_up"]);
    const it = z.parse(placed, won[0]?.body);
    const held = { ...it, session: sessionIdOf(it.checkoutUrl) };
    await control(standInOf(it.checkoutUrl), `/sessions/${held.session}/expire`, {});
    await untilStatus(held, "EXPIRED");
    expect(await usesOf(code)).toBe(0);
    await placeWith(code);
    expect(await usesOf(code)).toBe(1);
  });

  test("for each buyer once is used once with an address, and again where that order expired", async () => {
    const { code } = await make({ offBps: 2_000, oncePerBuyer: true });
    const email = `${randomUUID()}@buyer.example`;
    const it = await placeWith(code, email);
    expect(await refusedFor(order(code, email.toUpperCase()))).toEqual(["coupon coupon_once"]);
    await placeWith(code);
    await control(standInOf(it.checkoutUrl), `/sessions/${it.session}/expire`, {});
    await untilStatus(it, "EXPIRED");
    await placeWith(code, email);
    expect(await usesOf(code)).toBe(2);
  });

  test("that is not there, is archived, is over, or leaves too little, is refused at its field, and no order is placed", async () => {
    expect(await refusedFor(order(newCode()))).toEqual(["coupon no_such_coupon"]);
    expect(await refusedFor(order("?"))).toEqual(["coupon not_coupon_code"]);
    expect(await refusedFor(order((await make({ offBps: 100, lastDay: "2020-01-01" })).code))).toEqual([
      "coupon coupon_over",
    ]);
    const all = await make({ offBps: 10_000 });
    expect(await refusedFor(price(all.code))).toEqual(["coupon coupon_leaves_too_little"]);
    const { code } = await make({ offMinor: 100 });
    shaped(await on.admin.put(`${path}/${code}`, { offMinor: 100, archived: true }), 200, coupon);
    expect(await refusedFor(order(code))).toEqual(["coupon no_such_coupon"]);
  });

  test("pays back what was paid: a refund of all is what the buyer gave, and takes the whole commission", async () => {
    const { code } = await make({ offMinor: 1_000, productIds: [on.products[1]?.id] });
    const it = await placeWith(code);
    await payWithCard(it.checkoutUrl);
    await untilStatus(it, "PAID");
    const body = { lines: [{ line: 1, amountMinor: 1_500 }] };
    const tooMuch = await on.admin.post(`/api/admin/orders/${it.orderId}/refunds`, body, newKey());
    expect(shaped(tooMuch, 400, refusal).errors?.[0]).toMatchObject({ code: "line_has_less" });
    await on.admin.post(`/api/admin/orders/${it.orderId}/refunds`, {}, newKey());
    await untilStatus(it, "REFUNDED");
    const { split, refundedMinor } = await on.admin.read(`/api/admin/orders/${it.orderId}`, sold);
    expect({ split, refundedMinor }).toEqual({ split: { ambassadorMinor: 0, shopMinor: 0 }, refundedMinor: 2_504 });
  });
});

describe("an owner's list of coupons", () => {
  test("has each code once, keeps its uses when it is changed, and refuses a change of what was changed since", async () => {
    const made = await make({ offBps: 1_000, maxUses: 5 });
    const taken = await on.admin.post(path, { code: made.code.toLowerCase(), offBps: 500 });
    expect(shaped(taken, 400, refusal).errors).toMatchObject([{ path: "code", code: "coupon_taken" }]);
    await placeWith(made.code);
    const put = (body: object, version: number) =>
      on.admin.send("PUT", `${path}/${made.code}`, body, { "if-match": `"${version}"` });
    const changed = shaped(await put({ offMinor: 250, minimumMinor: 1_000 }, 1), 200, coupon);
    expect(changed).toEqual({
      ...made,
      offBps: undefined,
      maxUses: undefined,
      offMinor: 250,
      minimumMinor: 1_000,
      uses: 1,
      version: 2,
    });
    expect((await put({ offMinor: 100 }, 1)).status).toBe(412);
    expect((await on.admin.put(`${path}/NOBODYS-CODE`, { offMinor: 100 })).status).toBe(404);
    expect((await put({}, 2)).status).toBe(400);
  });

  test("shows those in use and those archived", async () => {
    const { code } = await make({ offBps: 1_000 });
    await on.admin.put(`${path}/${code}`, { offBps: 1_000, archived: true });
    const codes = async (state: string) =>
      (await on.admin.read(`${path}?limit=100&state=${state}`, listCoupons.answer.body)).items.map((it) => it.code);
    expect(await codes("archived")).toContain(code);
    expect(await codes("active")).not.toContain(code);
    expect(await codes("all")).toContain(code);
  });
});
