import { expect, test } from "@jest/globals";
import { plainly } from "../../tests/support/shop.ts";
import { priceBasket } from "./basket.ts";
import { deliversTo, deliveryMinor } from "./delivery.ts";
import { atOneRate } from "./rates.ts";
import { taxesIn } from "./tax.ts";

const terms = { feeMinor: 490, freeFromMinor: 5_000 };
const sends = { delivery: "physical" as const, deliveryTerms: terms };

test.each([
  [4_999, 490],
  [5_000, 0],
  [0, 490],
])("goods of %i are delivered for %i", (goodsMinor, feeMinor) => {
  expect(deliveryMinor(sends, goodsMinor)).toBe(feeMinor);
});

test("what is never free costs its fee at any worth, and what is not sent costs nothing", () => {
  expect(deliveryMinor({ ...sends, deliveryTerms: { feeMinor: 490 } }, 99_999_999)).toBe(490);
  expect(deliveryMinor({ ...sends, delivery: "none" }, 10)).toBe(0);
});

test("everywhere is delivered to where no countries are said", () => {
  expect(deliversTo({}, "NZ")).toBe(true);
  expect(deliversTo({ countries: ["DE"] }, "NZ")).toBe(false);
});

const mug = { id: "prd_1", title: "Mug", imageUrl: "/mug.svg", priceMinor: 2_600, currency: "eur", taxBps: 700 };
const priced = (quantity: number, discountMinor = 0) =>
  priceBasket([{ productId: mug.id, quantity }], [mug], {
    ...{ currency: "eur", decideOn: atOneRate(1_000), ...plainly },
    tax: { rateBps: 1_900, base: "net" },
    delivers: { ...sends, title: "Delivery" },
    ...(discountMinor > 0 && { discountsOf: () => [discountMinor] }),
  });

test("delivery is a basket's last line, taxed as the shop usually does, and earns nothing", () => {
  const { lines, totalMinor } = priced(1);
  expect(totalMinor).toBe(3_090);
  expect(lines).toEqual([
    expect.objectContaining({ productId: mug.id, amountMinor: 2_600, taxBps: 700, base: "net", rateBps: 1_000 }),
    {
      ...{ kind: "delivery", title: "Delivery", unitPriceMinor: 490, quantity: 1, amountMinor: 490 },
      ...{ taxBps: 1_900, base: "net", rateBps: 0 },
    },
  ]);
  expect(taxesIn(lines)).toEqual([
    { taxBps: 1_900, taxMinor: 78 },
    { taxBps: 700, taxMinor: 170 },
  ]);
});

test("a basket is delivered for nothing by what is paid for its goods, after its coupon", () => {
  expect(priced(2).lines).toHaveLength(1);
  expect(priced(2, 200).totalMinor).toBe(5_000);
  expect(priced(2, 201).totalMinor).toBe(4_999 + 490);
});
