import { randomUUID } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { postal } from "../support/postal.ts";
import { Client, eventually, shaped } from "./support/client.ts";
import { underTest } from "./support/environment.ts";
import { mailTo } from "./support/inbox.ts";
import { untilLaterSaleIsDone } from "./support/later-sale.ts";
import { placeOrder, readAsBuyer, sell, shareOf, stage, untilStatus } from "./support/shop.ts";
import { control, deliverAgain, eventsOf, payWithCard, postCard, sessionIdOf, standInOf } from "./support/stripe.ts";

const profile = z.object({ revenueMinor: z.int() });
const placed = z.object({ orderId: z.string(), checkoutUrl: z.string() });
const completed = "checkout.session.completed";

const revenueOf = async (client: Client) => (await client.read("/api/ambassador/user", profile)).revenueMinor;

/** The completed event of a paid order. */
const completedEvent = async (checkoutUrl: string) => {
  const [event] = await eventsOf(checkoutUrl, completed);
  if (!event) throw new Error("There is no completed event.");
  return event;
};

describe("paying", () => {
  test("with a declined card changes nothing, and the buyer can try again", async () => {
    const on = await stage([1_500]);
    const order = await placeOrder(on, [1]);
    const declined = await postCard(order.checkoutUrl, "4000 0000 0000 0002");
    expect(declined.status).toBe(402);
    expect(await declined.text()).toContain("declined");
    expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
    expect(await revenueOf(on.ambassador.client)).toBe(0);
    await payWithCard(order.checkoutUrl);
    await untilStatus(order, "PAID");
    expect(await revenueOf(on.ambassador.client)).toBe(150);
  });

  test("is no longer possible once the session has expired, and the order says so", async () => {
    const on = await stage([1_500]);
    const order = await placeOrder(on, [1]);
    await control(standInOf(order.checkoutUrl), `/sessions/${order.session}/expire`, {});
    await untilStatus(order, "EXPIRED");
    expect((await postCard(order.checkoutUrl, "4242424242424242")).status).toBe(410);
    expect((await readAsBuyer(order)).body).toMatchObject({ status: "EXPIRED" });
    expect(await revenueOf(on.ambassador.client)).toBe(0);
  });

  test("by a method that takes a while books the sale when the money arrives, not before", async () => {
    const on = await stage([2_000]);
    const order = await placeOrder(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/pay", { session: order.session, method: "later" });
    await eventually(async () => expect(await eventsOf(order.checkoutUrl, completed)).toHaveLength(1));
    expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
    await control(standIn, `/sessions/${order.session}/settle`, { succeeds: true });
    await untilStatus(order, "PAID");
    expect(await revenueOf(on.ambassador.client)).toBe(200);
  });

  test("by a method that fails in the end leaves the order unpaid", async () => {
    const on = await stage([2_000]);
    const order = await placeOrder(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/pay", { session: order.session, method: "later" });
    await control(standIn, `/sessions/${order.session}/settle`, { succeeds: false });
    await untilStatus(order, "EXPIRED");
    expect(await revenueOf(on.ambassador.client)).toBe(0);
  });
});

describe("placing an order", () => {
  const order = (on: Awaited<ReturnType<typeof stage>>, quantity = 1) => ({
    code: on.code,
    buyer: { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" },
    lines: [{ productId: on.products[0]?.id, quantity }],
  });

  test("ten times at once with one key makes one order and one payment page", async () => {
    const on = await stage([1_000]);
    const headers = { "idempotency-key": randomUUID() };
    const replies = await Promise.all(
      Array.from({ length: 10 }, () => new Client().post("/api/checkout/orders", order(on), headers)),
    );
    const answers = replies.map((reply) => JSON.stringify(shaped(reply, 201, placed)));
    expect(new Set(answers).size).toBe(1);
    const list = z.object({ items: z.array(z.object({ code: z.string() })) });
    const { items } = await on.admin.read("/api/admin/orders?limit=100", list);
    expect(items.filter(({ code }) => code === on.code)).toHaveLength(1);
  });

  test("again with its key answers with the same page, and says so once it is paid", async () => {
    const on = await stage([1_000]);
    const headers = { "idempotency-key": randomUUID() };
    const place = () => new Client().post("/api/checkout/orders", order(on), headers);
    const first = shaped(await place(), 201, placed);
    expect(shaped(await place(), 201, placed)).toEqual(first);
    await payWithCard(first.checkoutUrl);
    await untilStatus({ ...first, session: sessionIdOf(first.checkoutUrl) }, "PAID");
    const late = await place();
    expect([late.status, late.body]).toEqual([409, expect.objectContaining({ code: "order_state" })]);
    const query = new URLSearchParams({ orderId: first.orderId });
    const made = await (await fetch(`${standInOf(first.checkoutUrl)}/_control/sessions?${query}`)).json();
    expect(made).toMatchObject({ items: [expect.anything()] });
  });

  test("with a key that another order used is refused", async () => {
    const on = await stage([1_000]);
    const headers = { "idempotency-key": randomUUID() };
    shaped(await new Client().post("/api/checkout/orders", order(on, 1), headers), 201, placed);
    const reused = await new Client().post("/api/checkout/orders", order(on, 2), headers);
    expect([reused.status, reused.body]).toEqual([409, expect.objectContaining({ code: "idempotency_key_reused" })]);
  });

  test("through a payment provider that fails after it took the request is put right by a retry", async () => {
    const on = await stage([1_000]);
    const first = await placeOrder(on, [1]);
    const headers = { "idempotency-key": randomUUID() };
    await control(standInOf(first.checkoutUrl), "/failures", { next: 3, status: 500, afterEffect: true });
    const failed = await new Client().post("/api/checkout/orders", order(on), headers);
    await control(standInOf(first.checkoutUrl), "/failures", { next: 0 });
    expect([201, 502]).toContain(failed.status);
    const fixed = shaped(await new Client().post("/api/checkout/orders", order(on), headers), 201, placed);
    await payWithCard(fixed.checkoutUrl);
    await eventually(async () => expect(await revenueOf(on.ambassador.client)).toBe(100));
  });
});

describe("the webhook", () => {
  test("delivered ten times at once makes one sale and one e-mail each", async () => {
    const on = await stage([3_335]);
    const order = await sell(on, [1]);
    const { id } = await completedEvent(order.checkoutUrl);
    const statuses = await deliverAgain(order.checkoutUrl, id, { times: 10 });
    expect(statuses).toEqual(Array(10).fill(200));
    await eventually(async () => expect(await mailTo(order.buyerEmail)).toHaveLength(1));
    await untilLaterSaleIsDone();
    expect(await revenueOf(on.ambassador.client)).toBe(shareOf(3_335));
    expect(await mailTo(order.buyerEmail)).toHaveLength(1);
    const { body } = await on.admin.get(`/api/admin/orders/${order.orderId}`);
    expect(body).toMatchObject({ history: [{ kind: "placed" }, { kind: "sale" }] });
  });

  test("that arrives before the session request is answered still books its order", async () => {
    const on = await stage([1_250]);
    const known = await placeOrder(on, [1]);
    await control(standInOf(known.checkoutUrl), "/next-session", { payBeforeResponse: true });
    const order = await placeOrder(on, [2]);
    await untilStatus(order, "PAID");
    expect(await revenueOf(on.ambassador.client)).toBe(250);
  });

  test("unsigned, badly signed, altered or five minutes old is refused, and changes nothing", async () => {
    const on = await stage([5_000]);
    const order = await placeOrder(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/hold", { on: true });
    try {
      await payWithCard(order.checkoutUrl);
      const { id, event } = await completedEvent(order.checkoutUrl);
      const body = JSON.stringify(event);
      const now = Math.floor(Date.now() / 1000);
      const unsigned = await webhook(body, {});
      const forged = await webhook(body, { "stripe-signature": `t=${now},v1=${"0".repeat(64)}` });
      const garbage = await webhook(body, { "stripe-signature": "garbage" });
      expect([unsigned.status, forged.status, garbage.status]).toEqual([400, 400, 400]);
      expect(unsigned.body).toMatchObject({ code: "invalid_signature" });
      expect(await deliverAgain(order.checkoutUrl, id, { secret: "whsec_of_somebody_else" })).toEqual([400]);
      expect(await deliverAgain(order.checkoutUrl, id, { signedSecondsAgo: 301 })).toEqual([400]);
      expect(await deliverAgain(order.checkoutUrl, id, { signedSecondsAgo: -400 })).toEqual([400]);
      expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
      expect(await revenueOf(on.ambassador.client)).toBe(0);
    } finally {
      await control(standIn, "/hold", { on: false });
      await control(standIn, "/release", {});
    }
    await untilStatus(order, "PAID");
    expect(await revenueOf(on.ambassador.client)).toBe(500);
  });

  test("is the only way to pay: no route confirms an order", async () => {
    const order = await placeOrder(await stage([5_000]), [1]);
    const stranger = new Client();
    for (const path of ["/api/checkout/orders/confirm", `/api/checkout/orders/${order.orderId}/confirm`]) {
      const { status } = await stranger.post(path, { source: sessionIdOf(order.checkoutUrl) });
      expect([404, 405]).toContain(status);
    }
    expect((await readAsBuyer(order)).body).toMatchObject({ status: "PENDING" });
  });
});

const webhook = (body: string, headers: Record<string, string>) =>
  new Client(underTest().url).sendRaw("POST", "/api/checkout/webhook", body, {
    "content-type": "application/json",
    ...headers,
  });
