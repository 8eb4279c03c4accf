import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type * as z from "zod/mini";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { openLink, type priceCoupon, type readCheckoutOrder } from "../../shared/contract/checkout.ts";
import { explainCommission } from "../../shared/contract/commissions.ts";
import { readOrder } from "../../shared/contract/orders.ts";
import { Client, eventually, newKey } from "../contract/support/client.ts";
import { mailsAbout } from "../contract/support/links-in-mail.ts";
import { type Order, pay, placeOrder, readAsBuyer, type Stage, stage } from "../contract/support/shop.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { postal } from "../support/postal.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
let cloud: LocalCloud;
let on: Stage;

const path = "/api/admin/settings";
const decide = async (sections: object) => expect((await on.admin.put(path, sections)).status).toBe(200);
const orderOf = ({ orderId }: Order) => on.admin.read(`/api/admin/orders/${orderId}`, readOrder.answer.body);

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  on = await stage([1_190]);
  await decide({
    deliveryTerms: { countries: ["AT", "DE"], feeMinor: 490, freeFromMinor: 3_570 },
    tax: { rateBps: 1_900, base: "net" },
  });
});

afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

test("the link tells what delivery costs, where to, and the tax in its prices", async () => {
  const link = await new Client().read(`/api/checkout/links/${on.code}`, openLink.answer.body);
  expect(link).toMatchObject({
    deliveryTerms: { countries: ["AT", "DE"], feeMinor: 490, freeFromMinor: 3_570 },
    taxBps: 1_900,
  });
});

test("an address in another country is refused at its field, and nothing is placed", async () => {
  const buyer = { firstName: "Bo", lastName: "Berg", email: "bo@buyer.example", ...postal, country: "CH", zip: "8001" };
  const lines = on.products.map(({ id }) => ({ productId: id, quantity: 1 }));
  const reply = await new Client().post("/api/checkout/orders", { code: on.code, buyer, lines }, newKey());
  expect(reply).toMatchObject({
    status: 400,
    body: { code: "invalid_request", errors: [{ path: "buyer.country", code: "not_delivered_to" }] },
  });
});

describe("an order below what is delivered for nothing", () => {
  let order: Order;
  beforeAll(async () => {
    order = await placeOrder(on, [2]);
    await pay(order);
  });

  test("is paid with its delivery, as Stripe is told", async () => {
    expect(order.totalMinor).toBe(2_870);
    expect(await orderOf(order)).toMatchObject({
      lines: [
        { title: on.products[0]?.title, amountMinor: 2_380, taxBps: 1_900 },
        { kind: "delivery", title: "Delivery", quantity: 1, amountMinor: 490, taxBps: 1_900 },
      ],
      taxes: [{ taxBps: 1_900, taxMinor: 458 }],
      totalMinor: 2_870,
    });
  });

  test("earns its ambassador a rate of its products without their tax, and says so", async () => {
    const commission = await on.ambassador.client.read(
      `/api/ambassador/orders/${order.orderId}/commission`,
      explainCommission.answer.body,
    );
    expect(commission).toMatchObject({
      lines: [
        { rateBps: 1_000, withoutTaxBps: 1_900, exact: "200" },
        { kind: "delivery", rateBps: 0, exact: "0" },
      ],
      exact: "200",
      commissionMinor: 200,
    });
  });

  test("is told to its buyer with both, on the page and in the receipt", async () => {
    const { body } = await readAsBuyer(order);
    const seen: Partial<z.output<typeof readCheckoutOrder.answer.body>> = {
      taxes: [{ taxBps: 1_900, taxMinor: 458 }],
      totalMinor: 2_870,
    };
    expect(body).toMatchObject(seen);
    const [receipt] = await mailsAbout(order.buyerEmail, /^Your order/);
    expect(receipt?.body.text).toMatch(/Delivery:? +€4\.90/);
    expect(receipt?.body.text).toMatch(/Includes 19% tax:? +€4\.58/);
  });

  test("takes nothing from its ambassador where its delivery alone goes back", async () => {
    const refund = { lines: [{ line: 1, amountMinor: 490 }] };
    expect((await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, refund, newKey())).status).toBe(201);
    await eventually(async () => {
      const { status, split } = await orderOf(order);
      if (status !== "PARTLY_REFUNDED") throw new Error(`The order is ${status}.`);
      expect(split).toEqual({ ambassadorMinor: 200, shopMinor: 2_180 });
    });
  });
});

test("enough is delivered for nothing, and what is decided later changes no order", async () => {
  const order = await placeOrder(on, [3]);
  expect(order.totalMinor).toBe(3_570);
  await decide({ deliveryTerms: { feeMinor: 990 }, tax: { rateBps: 700, base: "gross" } });
  await pay(order);
  expect(await orderOf(order)).toMatchObject({ totalMinor: 3_570, split: { ambassadorMinor: 300 } });
  const later = await placeOrder(on, [1]);
  expect(await orderOf(later)).toMatchObject({ totalMinor: 2_180, taxes: [{ taxBps: 700, taxMinor: 143 }] });
});

test("a product has a tax of its own until it has the shop's again", async () => {
  const [product] = on.products;
  const at = `/api/admin/products/${product?.id}`;
  expect((await on.admin.put(at, { taxBps: 0 })).body).toMatchObject({ taxBps: 0 });
  expect((await orderOf(await placeOrder(on, [1]))).lines[0]).not.toHaveProperty("taxBps");
  expect((await on.admin.put(at, { taxBps: null })).body).not.toHaveProperty("taxBps");
  expect((await on.admin.put(at, { taxBps: 10_001 })).body).toMatchObject({ errors: [{ path: "taxBps" }] });
});

test("a coupon is priced with what delivery costs beside it", async () => {
  await on.admin.post("/api/admin/coupons", { code: "TAKE-HALF", offBps: 5_000 });
  const lines = on.products.map(({ id }) => ({ productId: id, quantity: 1 }));
  const asked = { code: on.code, lines, coupon: "TAKE-HALF" };
  const { body } = await new Client().post("/api/checkout/coupon-prices", asked);
  const priced: Partial<z.output<typeof priceCoupon.answer.body>> = { discountMinor: 595, totalMinor: 595 + 990 };
  expect(body).toMatchObject(priced);
});

test.each([
  [{ deliveryTerms: { feeMinor: -1 } }, "deliveryTerms.feeMinor"],
  [{ deliveryTerms: { feeMinor: 0, freeFromMinor: 0 } }, "deliveryTerms.freeFromMinor"],
  [{ deliveryTerms: { feeMinor: 0, countries: [] } }, "deliveryTerms.countries"],
  [{ deliveryTerms: { feeMinor: 0, countries: ["DE", "DE"] } }, "deliveryTerms.countries"],
  [{ deliveryTerms: { feeMinor: 0, countries: ["Germany"] } }, "deliveryTerms.countries.0"],
  [{ tax: { rateBps: 10_001, base: "net" } }, "tax.rateBps"],
  [{ tax: { rateBps: 0, base: "none" } }, "tax.base"],
])("what can't be is refused at its field: %j", async (sections, field) => {
  const { status, body } = await on.admin.put(path, sections);
  expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ path: field }] } });
});
