import { beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { listOrders, readOrder } from "../../shared/contract/orders.ts";
import { shipOrder } from "../../shared/contract/shipments.ts";
import { type Client, eventually, newKey, shaped } from "./support/client.ts";
import { mailTo } from "./support/inbox.ts";
import { mailsAbout } from "./support/links-in-mail.ts";
import { owner } from "./support/people.ts";
import { type Order, placeOrder, readAsBuyer, type Stage, sell, stage } from "./support/shop.ts";

const order = readOrder.answer.body;
const shipped = shipOrder.answer.body;
const asBuyer = z.object({
  number: z.optional(z.int()),
  shipment: z.optional(z.object({ carrier: z.optional(z.string()), trackingUrl: z.optional(z.string()) })),
});

let admin: Client;
let on: Stage;
beforeAll(async () => {
  [admin, on] = await Promise.all([owner(), stage([2_000])]);
});

const pathOf = ({ orderId }: Pick<Order, "orderId">) => `/api/admin/orders/${orderId}`;
const read = (sold: Order) => admin.read(pathOf(sold), order);
const due = async (sold: Order) => {
  const query = `shipment=due&search=${sold.orderId}&limit=100`;
  const { items } = await admin.read(`/api/admin/orders?${query}`, listOrders.answer.body);
  const all = await admin.read("/api/admin/orders?shipment=due&sort=newest&limit=100", listOrders.answer.body);
  const [found, listed] = [items, all.items].map((some) => some.some(({ id }) => id === sold.orderId));
  return { found, listed };
};
const ship = (sold: Order, body: object = {}) => admin.put(`${pathOf(sold)}/shipment`, body);
const told = async (sold: Order) =>
  (await mailTo(sold.buyerEmail)).filter(({ subject }) => subject.endsWith("is on its way"));

test("a sale has a number, higher than any before, by which everybody calls it and finds it", async () => {
  const [before, after] = [await sell(on), await sell(on)];
  const [first, second] = [(await read(before)).number ?? 0, (await read(after)).number ?? 0];
  expect([first > 1_000, second > first]).toEqual([true, true]);
  expect(shaped(await readAsBuyer(after), 200, asBuyer).number).toBe(second);
  const [receipt] = await mailsAbout(after.buyerEmail, new RegExp(`^Your order #${second} at `));
  expect(receipt?.body.text).toContain(`Order number: #${second}`);
  await eventually(async () => {
    const { items } = await admin.read(`/api/admin/orders?search=%23${second}`, listOrders.answer.body);
    expect(items.map(({ id }) => id)).toEqual([after.orderId]);
  });
  expect(shaped(await readAsBuyer(await placeOrder(on)), 200, asBuyer)).not.toHaveProperty("number");
});

test("a paid order waits to be shipped, is shipped once, told to its buyer, corrected, and taken back", async () => {
  const sold = await sell(on);
  await eventually(async () => expect(await due(sold)).toEqual({ found: true, listed: true }));
  const carried = { carrier: "DHL", trackingNumber: "0034 0434 1610" };
  const { shipment } = shaped(await ship(sold, carried), 200, shipped);
  expect(shipment).toMatchObject({ ...carried, trackingUrl: expect.stringMatching(/dhl.*piececode=003404341610$/) });
  expect(await due(sold)).toEqual({ found: false, listed: false });
  const [mail] = await mailsAbout(sold.buyerEmail, /^Your order #\d+ at .* is on its way$/);
  expect(mail?.body.text).toMatch(/Carrier: DHL\nTracking number: 0034 0434 1610/);
  expect(shaped(await readAsBuyer(sold), 200, asBuyer).shipment).toMatchObject({ carrier: "DHL" });

  // A typing error is corrected without a word to the buyer, who is told once more where that is asked for.
  const right = { carrier: "Velo", trackingNumber: "7", trackingUrl: "https://velo.example/7" };
  const corrected = shaped(await ship(sold, { ...right, tellsBuyer: false }), 200, shipped);
  expect(corrected.shipment).toEqual({ at: shipment?.at, ...right });
  expect(await told(sold)).toHaveLength(1);
  await ship(sold, right);
  await eventually(async () => expect(await told(sold)).toHaveLength(2));

  expect((await admin.delete(`${pathOf(sold)}/shipment`)).status).toBe(204);
  expect((await admin.delete(`${pathOf(sold)}/shipment`)).status).toBe(204);
  expect((await read(sold)).shipment).toBeUndefined();
  expect(await due(sold)).toEqual({ found: true, listed: true });
  await ship(sold);
  await eventually(async () => expect(await told(sold)).toHaveLength(3));
  const { history } = await read(sold);
  expect(history.map(({ kind }) => kind)).toEqual(["placed", "sale", "shipped"]);
  expect(history.at(-1)?.by).toEqual(expect.any(String));
});

test("what is not paid is not shipped, and what was given back is not waited for", async () => {
  const unpaid = await ship(await placeOrder(on));
  expect([unpaid.status, unpaid.body]).toEqual([409, expect.objectContaining({ code: "order_state" })]);
  const sold = await sell(on);
  await eventually(async () => expect((await due(sold)).listed).toBe(true));
  await admin.post(`${pathOf(sold)}/refunds`, {}, newKey());
  await eventually(async () => expect(await due(sold)).toEqual({ found: false, listed: false }));
  const nowhere = await admin.put(`/api/admin/orders/ord_${"0".repeat(26)}/shipment`, {});
  expect(nowhere.status).toBe(404);
  const page = await ship(sold, { trackingUrl: "http://velo.example/7" });
  expect([page.status, page.body]).toEqual([
    400,
    expect.objectContaining({ errors: [expect.objectContaining({ path: "trackingUrl" })] }),
  ]);
});

test("a buyer is sent an e-mail once more, of what there is, and not without end", async () => {
  const sold = await sell(on);
  const again = (kind: string) => admin.post(`${pathOf(sold)}/emails`, { kind });
  const early = await again("shipped-buyer");
  expect([early.status, early.body]).toEqual([409, expect.objectContaining({ code: "order_state" })]);
  const receipts = async () =>
    (await mailTo(sold.buyerEmail)).filter(({ subject }) => /^Your order #\d+ at/.test(subject));
  await eventually(async () => expect(await receipts()).toHaveLength(1));
  for (let times = 0; times < 5; times++) expect((await again("order-buyer")).status).toBe(204);
  expect((await again("order-buyer")).status).toBe(429);
  await eventually(async () => expect(await receipts()).toHaveLength(6));
});
