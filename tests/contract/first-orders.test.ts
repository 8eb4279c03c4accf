import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { explainOwnCommission } from "../../shared/contract/commissions.ts";
import { compareRates, readOwnRates, readRates } from "../../shared/contract/rates.ts";
import { type Client, newKey, shaped } from "./support/client.ts";
import { owner, takeDownProducts } from "./support/people.ts";
import { placeOrder, type Stage, stage, untilStatus } from "./support/shop.ts";
import { payWithCard } from "./support/stripe.ts";

const path = "/api/admin/rates";
const rates = readRates.answer.body;
const explained = explainOwnCommission.answer.body;
const order = z.object({ isFirst: z.optional(z.boolean()), rateBps: z.optional(z.int()) });

let admin: Client;
let first: z.output<typeof rates>;
let on: Stage;
const rule = { kind: "product", rateBps: 1_000, first: { rateBps: 3_000 } };

beforeAll(async () => {
  admin = await owner();
  first = await admin.read(path, rates);
  on = await stage([2_000]);
  const productId = on.products[0]?.id;
  shaped(await admin.put(path, { rules: [{ ...rule, productId }], excluded: [], caps: [] }), 200, rates);
});
/** The shop may be somebody's: its rules are as they were. */
afterAll(async () => {
  const { rules, excluded, caps, tiers } = first;
  await admin.put(path, { rules, excluded, caps, tiers });
  await takeDownProducts();
});

const pay = async (placed: Awaited<ReturnType<typeof placeOrder>>) => {
  await payWithCard(placed.checkoutUrl);
  await untilStatus(placed, "PAID");
  return placed;
};
const readOrder = ({ orderId }: { orderId: string }) => admin.read(`/api/admin/orders/${orderId}`, order);
const explain = ({ orderId }: { orderId: string }) =>
  on.ambassador.client.read(`/api/ambassador/orders/${orderId}/commission`, explained);

test("a buyer's first order earns what the rule says of it, later ones what it says of others, however the address is written", async () => {
  const name = randomUUID();
  const placed = await placeOrder(on, [1], `${name}@buyer.example`);
  // Until it is paid nobody knows: it is told as a later one.
  expect(await explain(placed)).toMatchObject({ commissionMinor: 200, lines: [{ order: "open", exact: "200" }] });
  const buyers = [placed, await placeOrder(on, [1], `${name.toUpperCase()}+gift@buyer.example`)];
  for (const it of buyers) await pay(it);
  const told = await Promise.all(buyers.map(explain));
  expect(told).toMatchObject([
    { commissionMinor: 600, lines: [{ by: "product", order: "first", rateBps: 3_000, exact: "600" }] },
    { commissionMinor: 200, lines: [{ by: "product", order: "later", rateBps: 1_000, exact: "200" }] },
  ]);
  expect(await Promise.all(buyers.map(readOrder))).toEqual([
    { isFirst: true, rateBps: 3_000 },
    { isFirst: false, rateBps: 1_000 },
  ]);
  // Given back, it was a first one all the same, and takes exactly what it gave.
  await admin.post(`/api/admin/orders/${placed.orderId}/refunds`, {}, newKey());
  await untilStatus(placed, "REFUNDED");
  expect(await explain(placed)).toMatchObject({ commissionMinor: 0, lines: [{ order: "first" }] });
  const third = await pay(await placeOrder(on, [1], `${name}@buyer.example`));
  expect(await readOrder(third)).toEqual({ isFirst: false, rateBps: 1_000 });
});

test("of two first orders that are paid at once, one earns as the first", async () => {
  const email = `${randomUUID()}@buyer.example`;
  const both = await Promise.all([1, 2].map(() => placeOrder(on, [1], email)));
  await Promise.all(both.map(pay));
  const earned = await Promise.all(both.map(async (it) => (await explain(it)).commissionMinor));
  expect(earned.sort()).toEqual([200, 600]);
});

test("an order that is placed before any rule asks is neither, and its buyer's next one is the first", async () => {
  const email = `${randomUUID()}@buyer.example`;
  const now = await admin.read(path, rates);
  await admin.put(path, { rules: [], excluded: [], caps: [] });
  const before = await pay(await placeOrder(on, [1], email));
  await admin.put(path, { rules: now.rules, excluded: [], caps: [] });
  const after = await pay(await placeOrder(on, [1], email));
  expect(await Promise.all([before, after].map(readOrder))).toEqual([
    { rateBps: 1_000 },
    { isFirst: true, rateBps: 3_000 },
  ]);
});

test("ambassadors read both, and what it would have cost knows first orders from later ones", async () => {
  const own = await on.ambassador.client.read("/api/ambassador/rates", readOwnRates.answer.body);
  expect(own.rules).toMatchObject([{ rateBps: 1_000, first: { rateBps: 3_000 } }]);
  const ask = async (firstBps: number) => {
    const rules = [{ ...rule, productId: on.products[0]?.id, first: { rateBps: firstBps } }];
    const reply = await admin.post("/api/admin/rate-comparisons", { rules, excluded: [], caps: [], tiers: [] });
    return shaped(reply, 200, compareRates.answer.body).wouldBeMinor;
  };
  const [low, high] = [await ask(1_000), await ask(5_000)];
  const email = `${randomUUID()}@buyer.example`;
  for (const _ of [1, 2]) await pay(await placeOrder(on, [1], email));
  // One order more is a first one.
  expect([(await ask(1_000)) - low, (await ask(5_000)) - high]).toEqual([400, 1_200]);
});

test("refuses a first order that gives both a rate and a sum, or nothing, at its field", async () => {
  const productId = on.products[0]?.id;
  for (const given of [{}, { rateBps: 1, fixedMinor: 1 }]) {
    const reply = await admin.put(path, { rules: [{ ...rule, productId, first: given }], excluded: [], caps: [] });
    expect(reply.body).toMatchObject({ code: "invalid_request", errors: [{ path: "rules.0.first.rateBps" }] });
  }
});
