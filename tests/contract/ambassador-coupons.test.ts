import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { booksAnswer } from "../../shared/contract/books.ts";
import { createCoupon, listCoupons, listOwnCoupons } from "../../shared/contract/coupons.ts";
import { postal } from "../support/postal.ts";
import { Client, eventually, newKey, shaped } from "./support/client.ts";
import { confirmAddress } from "./support/confirm-address.ts";
import { mailTo } from "./support/inbox.ts";
import { type Ambassador, newAmbassador, takeDownProducts } from "./support/people.ts";
import { type Stage, stage, untilStatus } from "./support/shop.ts";
import { payWithCard, sessionIdOf } from "./support/stripe.ts";

const placed = z.object({ orderId: z.string(), checkoutUrl: z.url(), totalMinor: z.int() });
const named = z.object({ id: z.string(), name: z.string() });
const sold = z.looseObject({
  ambassador: named,
  totalMinor: z.int(),
  attribution: z.optional(z.object({ won: z.string(), because: z.string(), link: named, coupon: named })),
  coupon: z.optional(z.looseObject({ code: z.string(), bearsBps: z.optional(z.int()) })),
  split: z.object({ ambassadorMinor: z.int(), shopMinor: z.int() }),
});
const told = z.looseObject({
  commissionMinor: z.int(),
  bearsBps: z.optional(z.int()),
  attribution: z.optional(z.object({ won: z.string(), because: z.string(), coupon: z.string(), isOnes: z.boolean() })),
  lines: z.array(z.looseObject({ exact: z.string(), borne: z.optional(z.string()), rateBps: z.optional(z.int()) })),
});
const problem = z.object({ errors: z.array(z.object({ path: z.string(), code: z.string() })) });
const shopSettings = z.looseObject({ programme: z.looseObject({ rateBps: z.int() }) });

let on: Stage;
let ben: Ambassador;
beforeAll(async () => {
  [on, ben] = await Promise.all([stage([2_000]), newAmbassador("Ben", "Bergman")]);
  await confirmAddress(ben);
});
afterEach(() => goesTo("coupon"));
afterAll(async () => {
  // What ambassadors bear is no rate of anything: nobody else's comparison of rates is to count on it.
  for (const order of sales) {
    await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, {}, newKey());
    await untilStatus(order, "REFUNDED");
  }
  await takeDownProducts();
});

const sales: { orderId: string; session: string }[] = [];

const newCode = () => `A-${randomUUID().slice(0, 12)}`.toUpperCase();
const make = async (terms: object, code = newCode()) =>
  shaped(await on.admin.post("/api/admin/coupons", { code, offBps: 1_000, ...terms }), 201, createCoupon.answer.body);
const bens = (terms: object = {}) => make({ ambassadorId: ben.id, ...terms });

async function goesTo(saleGoesTo: "coupon" | "link"): Promise<void> {
  const { programme } = await on.admin.read("/api/admin/settings", shopSettings);
  shaped(await on.admin.put("/api/admin/settings", { programme: { ...programme, saleGoesTo } }), 200, shopSettings);
}

async function place(coupon: string, quantity = 1, code = on.code, email = `${randomUUID()}@buyer.example`) {
  const lines = on.products.map(({ id: productId }) => ({ productId, quantity }));
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email };
  const reply = await new Client().post("/api/checkout/orders", { code, buyer, lines, coupon }, newKey());
  const order = shaped(reply, 201, placed);
  return { ...order, session: sessionIdOf(order.checkoutUrl) };
}

async function sellWith(...asked: Parameters<typeof place>) {
  const order = await place(...asked);
  await payWithCard(order.checkoutUrl);
  await untilStatus(order, "PAID");
  sales.push(order);
  return order;
}

const orderOf = ({ orderId }: { orderId: string }) => on.admin.read(`/api/admin/orders/${orderId}`, sold);
const ownOf = async (whose: Ambassador, code: string) => {
  const { items } = await whose.client.read("/api/ambassador/coupons", listOwnCoupons.answer.body);
  return items.find((it) => it.code === code);
};
const listed = async (code: string, query = "") => {
  const { items } = await on.admin.read(`/api/admin/coupons?limit=100${query}`, listCoupons.answer.body);
  return items.find((it) => it.code === code);
};
const linkSales = async () => {
  const links = z.object({
    items: z.array(z.looseObject({ code: z.string(), orders: z.int(), revenueMinor: z.int() })),
  });
  const { items } = await on.ambassador.client.read("/api/ambassador/links", links);
  const { orders, revenueMinor } = items.find(({ code }) => code === on.code) ?? {};
  return { orders, revenueMinor };
};
const commissionOf = (client: Client, { orderId }: { orderId: string }, path = "/api/ambassador/orders") =>
  client.read(`${path}/${orderId}/commission`, told);

test("another's coupon brings its ambassador the sale, which counts for the coupon and not for the link", async () => {
  const { code } = await bens();
  const before = await linkSales();
  const order = await sellWith(code, 2);
  expect(await orderOf(order)).toMatchObject({
    ambassador: { id: ben.id, name: "Ben B." },
    attribution: {
      won: "coupon",
      because: "setting",
      link: { id: on.ambassador.id, name: "Ada L." },
      coupon: { id: ben.id, name: "Ben B." },
    },
    totalMinor: 3_600,
    split: { ambassadorMinor: 360, shopMinor: 3_240 },
  });
  expect(await linkSales()).toEqual(before);
  expect(await ownOf(ben, code)).toMatchObject({ code, uses: 1, orders: 1, revenueMinor: 360 });
  expect(await listed(code)).toMatchObject({
    ambassador: { id: ben.id, name: "Ben Bergman" },
    sales: { orders: 1, grossMinor: 3_600, refundsMinor: 0, ambassadorMinor: 360, shopMinor: 3_240 },
  });
  expect(await commissionOf(ben.client, order)).toMatchObject({
    commissionMinor: 360,
    attribution: { won: "coupon", because: "setting", coupon: code, isOnes: false },
  });
  await eventually(async () => {
    const texts = (await mailTo(ben.email)).map(({ body }) => body.text ?? "");
    expect(texts.filter((it) => it.includes(`Somebody bought with your coupon ${code}.`))).toHaveLength(1);
  });
  const others = await on.ambassador.client.get(`/api/ambassador/orders/${order.orderId}/commission`);
  expect(others.status).toBe(404);
  // A refund takes back from where it counted.
  await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, { amountMinor: 1_800 }, newKey());
  await untilStatus(order, "PARTLY_REFUNDED");
  expect(await ownOf(ben, code)).toMatchObject({ orders: 1, revenueMinor: 180 });
  expect((await listed(code))?.sales).toMatchObject({ grossMinor: 3_600, refundsMinor: 1_800, ambassadorMinor: 180 });
});

test("where links come first the sale stays the link's, and keeps what held when it was placed", async () => {
  const { code } = await bens({ bearsBps: 10_000 });
  await goesTo("link");
  const order = await place(code);
  await goesTo("coupon");
  const before = await linkSales();
  await payWithCard(order.checkoutUrl);
  await untilStatus(order, "PAID");
  expect(await orderOf(order)).toMatchObject({
    ambassador: { id: on.ambassador.id },
    attribution: { won: "link", because: "setting", coupon: { id: ben.id } },
    // The shop bears what somebody else's coupon takes off: a tenth of 18.00.
    split: { ambassadorMinor: 180, shopMinor: 1_620 },
  });
  expect(await linkSales()).toEqual({
    orders: Number(before.orders) + 1,
    revenueMinor: Number(before.revenueMinor) + 180,
  });
  expect(await ownOf(ben, code)).toMatchObject({ uses: 1, orders: 0, revenueMinor: 0 });
  const explained = await commissionOf(on.ambassador.client, order);
  expect(explained).toMatchObject({ attribution: { won: "link", coupon: code, isOnes: false } });
  expect(explained.bearsBps).toBeUndefined();
});

test("what an ambassador bears is taken from the commission, exactly, and said; never more than the sale earns", async () => {
  const half = await bens({ bearsBps: 5_000 });
  const order = await sellWith(half.code);
  // A tenth of 18.00, less half of 2.00.
  expect(await orderOf(order)).toMatchObject({
    coupon: { code: half.code, bearsBps: 5_000 },
    split: { ambassadorMinor: 80, shopMinor: 1_720 },
  });
  for (const [client, path] of [[ben.client], [on.admin, "/api/admin/orders"]] as const) {
    expect(await commissionOf(client, order, path)).toMatchObject({
      ...{ commissionMinor: 80, bearsBps: 5_000 },
      lines: [{ rateBps: 1_000, exact: "80", borne: "100" }],
    });
  }
  const all = await bens({ offBps: 5_000, bearsBps: 10_000 });
  expect((await orderOf(await sellWith(all.code))).split).toEqual({ ambassadorMinor: 0, shopMinor: 1_000 });
});

test("through their own link it is theirs by the coupon", async () => {
  const { code } = await make({ ambassadorId: on.ambassador.id, bearsBps: 2_500 });
  const before = await linkSales();
  const order = await sellWith(code);
  expect(await orderOf(order)).toMatchObject({
    ambassador: { id: on.ambassador.id },
    split: { ambassadorMinor: 130, shopMinor: 1_670 },
  });
  expect(await linkSales()).toEqual(before);
  expect(await ownOf(on.ambassador, code)).toMatchObject({ orders: 1, revenueMinor: 130 });
  expect((await commissionOf(on.ambassador.client, order)).attribution).toMatchObject({ won: "coupon", isOnes: true });
});

test("of who is suspended it gives its discount still, and the sale is the link's", async () => {
  const cleo = await newAmbassador("Cleo", "Clark");
  const { code } = await make({ ambassadorId: cleo.id, bearsBps: 10_000 });
  await on.admin.post(`/api/admin/ambassadors/${cleo.id}/suspend`, { reason: "A look." });
  const order = await sellWith(code);
  expect(await orderOf(order)).toMatchObject({
    ambassador: { id: on.ambassador.id },
    attribution: { won: "link", because: "closed", coupon: { id: cleo.id, name: "Cleo C." } },
    ...{ totalMinor: 1_800, split: { ambassadorMinor: 180, shopMinor: 1_620 } },
  });
  const refused = await on.admin.post("/api/admin/coupons", { code: newCode(), offBps: 500, ambassadorId: cleo.id });
  expect(shaped(refused, 400, problem).errors).toMatchObject([{ path: "ambassadorId", code: "ambassador_not_active" }]);
});

test("who buys with their own coupon is held for a look, through whatever link; the link's ambassador who buys so is not", async () => {
  const { code } = await bens();
  const buyAs = async (email: string) => {
    const order = await place(code, 1, on.code, email);
    await payWithCard(order.checkoutUrl);
    await untilStatus(order, "PAID");
    const held = z.looseObject({
      ambassador: named,
      block: z.optional(z.looseObject({ look: z.optional(z.array(z.string())) })),
    });
    const { ambassador, block } = await on.admin.read(`/api/admin/orders/${order.orderId}`, held);
    return { id: ambassador.id, look: block?.look };
  };
  expect(await buyAs(ben.email)).toEqual({ id: ben.id, look: ["same_address"] });
  expect(await buyAs(on.ambassador.email)).toEqual({ id: ben.id, look: undefined });
});

test("a sale that a coupon won is given to somebody else, and given back, with what it counted for", async () => {
  const dana = await newAmbassador("Dana", "Dorn");
  const { code } = await make({ ambassadorId: dana.id });
  const order = await sellWith(code);
  const give = async (from: Ambassador, to: Ambassador) => {
    const body = { fromAmbassadorId: from.id, toAmbassadorId: to.id, reason: "As it was." };
    const reply = await on.admin.post(`/api/admin/orders/${order.orderId}/givings`, body, newKey());
    expect(reply.status).toBe(201);
  };
  const before = await linkSales();
  await give(dana, on.ambassador);
  expect(await ownOf(dana, code)).toMatchObject({ orders: 0, revenueMinor: 0 });
  expect(await linkSales()).toEqual(before);
  await give(on.ambassador, dana);
  expect(await ownOf(dana, code)).toMatchObject({ orders: 1, revenueMinor: 180 });
});

test("whose it is, and who bears it, stays; both are checked at their fields, and it is listed with its ambassador's", async () => {
  const made = await bens({ bearsBps: 5_000 });
  expect(made).toMatchObject({ ambassadorId: ben.id, bearsBps: 5_000 });
  const changed = await on.admin.put(`/api/admin/coupons/${made.code}`, { offMinor: 300 });
  expect(shaped(changed, 200, createCoupon.answer.body)).toMatchObject({ ambassadorId: ben.id, bearsBps: 5_000 });
  const tried = await on.admin.put(`/api/admin/coupons/${made.code}`, { offMinor: 300, bearsBps: 10_000 });
  expect(tried.status).toBe(400);
  const refusedFor = async (body: object) =>
    shaped(await on.admin.post("/api/admin/coupons", { code: newCode(), offBps: 500, ...body }), 400, problem).errors;
  expect(await refusedFor({ bearsBps: 5_000 })).toMatchObject([{ path: "bearsBps", code: "nobody_bears" }]);
  const nobody = "usr_00000000000000000000000000";
  expect(await refusedFor({ ambassadorId: nobody })).toMatchObject([
    { path: "ambassadorId", code: "no_such_ambassador" },
  ]);
  const mine = await listed(made.code, `&ambassadorId=${ben.id}`);
  expect(mine).toMatchObject({ code: made.code, offMinor: 300, bearsBps: 5_000, sales: { orders: 0 } });
  expect(await listed(made.code, `&ambassadorId=${on.ambassador.id}`)).toBeUndefined();
  expect(await ownOf(on.ambassador, made.code)).toBeUndefined();
});

test("the books count it where it counts, and say of each entry which coupon won it", async () => {
  const { code } = await make({ ambassadorId: (await newAmbassador("Dora", "Dorn")).id });
  const order = await sellWith(code);
  await eventually(async () => {
    const found = { entries: 0, links: 0 };
    let cursor: string | undefined;
    do {
      const page: z.output<typeof booksAnswer> = await on.admin.read(
        `/api/admin/books${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`,
        booksAnswer,
      );
      found.entries += page.entries.filter((it) => it.orderId === order.orderId && it.coupon === code).length;
      found.links += page.links.filter((it) => it.code === `coupon:${code}` && it.ambassadorMinor === 180).length;
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(found).toEqual({ entries: 1, links: 1 });
  });
});

test("whose coupon it is hears of it, with what they bear of it; at an address that they have confirmed", async () => {
  const [confirmed, stranger] = await Promise.all([newAmbassador("Ines", "Ito"), newAmbassador("Udo", "Unknown")]);
  await confirmAddress(confirmed);
  const [{ code }] = await Promise.all([
    make({ ambassadorId: confirmed.id, bearsBps: 3_000 }),
    make({ ambassadorId: stranger.id }),
  ]);
  const toldOf = async ({ email }: Ambassador) =>
    (await mailTo(email)).filter(({ subject }) => subject.startsWith("You have a coupon: "));
  await eventually(async () => {
    const mails = await toldOf(confirmed);
    expect(mails.map(({ subject }) => subject)).toEqual([`You have a coupon: ${code}`]);
    expect(mails[0]?.body.text).toMatch(/pays 10% less.*You bear 30% of what it takes off/s);
  });
  expect(await toldOf(stranger)).toEqual([]);
});
