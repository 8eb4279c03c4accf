import { beforeAll, expect, test } from "@jest/globals";
import fc from "fast-check";
import * as z from "zod/mini";
import { Client, newKey } from "../contract/support/client.ts";
import { type Stage, stage } from "../contract/support/shop.ts";
import { postal } from "../support/postal.ts";

const orders = z.object({ items: z.array(z.object({ code: z.string() })) });
const placed = z.object({ totalMinor: z.int(), currency: z.string() });

let on: Stage;
let other: Stage;
beforeAll(async () => {
  [on, other] = [await stage([1_005, 2_499]), await stage([100])];
});

const order = (lines: unknown, more: object = {}) =>
  new Client().post(
    "/api/checkout/orders",
    {
      code: on.code,
      buyer: { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" },
      lines,
      ...more,
    },
    newKey(),
  );

/** The orders of the link, of the latest hundred. */
async function placedOrders(): Promise<number> {
  const { items } = await on.admin.read("/api/admin/orders?limit=100", orders);
  return items.filter(({ code }) => code === on.code).length;
}

/** A quantity that is none: too few, too many, a part, or no number. */
const noQuantity = fc.oneof(
  fc.integer({ max: 0 }),
  fc.integer({ min: 101 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, noInteger: true }),
  fc.constantFrom(1e308, 2 ** 53, -0, "1", "1e1", "0x1", " 1", "", true, null, [], [1], {}, { $gt: 0 }),
);
const anyQuantity = fc.integer({ min: 1, max: 100 });

/** Prices of the buyer's own, in whatever words. */
const price = fc.tuple(
  fc.constantFrom("priceMinor", "unitPriceMinor", "amountMinor", "price", "discount", "currency", "totalMinor", "tax"),
  fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom("0", "usd", null)),
);

test("no basket is taken with quantities that are none, prices of its own, twice one product, or another's product", async () => {
  const [first, second] = on.products.map(({ id }) => id);
  const [foreign] = other.products.map(({ id }) => id);
  const line = (quantity: unknown, productId: unknown = first) => ({ productId, quantity });
  const badLine = fc.oneof(
    noQuantity.map((quantity) => line(quantity)),
    fc.tuple(price, anyQuantity).map(([[name, value], quantity]) => ({ ...line(quantity), [name]: value })),
    anyQuantity.map((quantity) => line(quantity, foreign)),
    fc
      .tuple(anyQuantity, fc.constantFrom("", "*", `prd_${"0".repeat(26)}`, null, 1, [first], { id: first }))
      .map(([quantity, id]) => line(quantity, id)),
  );
  const good = anyQuantity.map((quantity) => line(quantity, second));
  const basket = fc.oneof(
    fc.tuple(badLine, good).map(([bad, fine]) => [fine, bad]),
    badLine.map((bad) => [bad]),
    fc.tuple(anyQuantity, anyQuantity).map(([one, two]) => [line(one), line(two)]),
    fc.integer({ min: 21, max: 60 }).map((length) => Array.from({ length }, () => line(1))),
    fc.constantFrom<unknown>([], {}, null, "x", 1, [[]], [null]),
  );
  await fc.assert(
    fc.asyncProperty(basket, async (lines) => {
      const { status } = await order(lines);
      expect(status).toBe(400);
    }),
    { numRuns: 250 },
  );
  expect(await placedOrders()).toBe(0);
});

test("a total, a currency, a rate or a discount beside the lines is refused", async () => {
  const [productId] = on.products.map(({ id }) => id);
  for (const name of ["totalMinor", "currency", "rateBps", "discount", "coupon", "shippingMinor", "status"]) {
    expect([name, (await order([{ productId, quantity: 1 }], { [name]: 1 })).status]).toEqual([name, 400]);
  }
  expect(await placedOrders()).toBe(0);
});

test("the largest basket costs what the shop's prices make of it, to the cent", async () => {
  const reply = await order(on.products.map(({ id }) => ({ productId: id, quantity: 100 })));
  expect(reply.status).toBe(201);
  expect(z.parse(placed, reply.body)).toEqual({ totalMinor: 100 * (1_005 + 2_499), currency: "eur" });
  expect(await placedOrders()).toBe(1);
});
