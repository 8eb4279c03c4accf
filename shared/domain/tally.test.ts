import { expect, test } from "@jest/globals";
import type { OrderEntry } from "./ledger.ts";
import { Tallying, tallyOf } from "./tally.ts";

const entryOf = (more: Partial<OrderEntry>): OrderEntry => ({
  id: "sale_1",
  kind: "sale",
  orderId: "ord_1",
  ambassadorId: "usr_ada",
  code: "k7m2",
  currency: "eur",
  bookedAt: "2026-11-22T10:00:00.000Z",
  postings: [
    { account: "payments", amountMinor: 1_000 },
    { account: "commission:usr_ada:2026-12-22", amountMinor: -100 },
    { account: "sales", amountMinor: -900 },
  ],
  ...more,
});
const mug = { productId: "prd_mug", title: "Mug", quantity: 2, amountMinor: 1_000 };

test("a sale counts for its product, its link and its ambassador, and a refund takes back money alone", () => {
  const tallying = new Tallying();
  tallying.place();
  tallying.book(entryOf({}));
  // What is paid for delivery is no product's.
  tallying.sell([mug, { title: "Delivery", quantity: 1, amountMinor: 490 }], 1);
  tallying.book(
    entryOf({
      kind: "refund",
      postings: [
        { account: "payments", amountMinor: -500 },
        { account: "commission:usr_ada:2026-12-22", amountMinor: 50 },
        { account: "sales", amountMinor: 450 },
      ],
    }),
  );
  const sold = { ambassadorId: "usr_ada", orders: 1, grossMinor: 1_000, ambassadorMinor: 50 };
  expect(tallying.tally()).toEqual({
    placed: 1,
    orders: 1,
    products: [mug],
    channels: [{ ...sold, channel: "k7m2" }],
    ambassadors: [sold],
  });
});

test("a coupon, and what was given, count apart from the link", () => {
  const tallying = new Tallying();
  tallying.book(entryOf({ coupon: "ADA10" }));
  tallying.book(entryOf({ isGiven: true }));
  tallying.book(entryOf({}));
  expect(new Set(tallying.tally().channels.map(({ channel }) => channel))).toEqual(
    new Set(["coupon:ADA10", "given", "k7m2"]),
  );
});

test("days add up to a period, in which a product is called as it was last", () => {
  const day = (title: string, times: number) => {
    const tallying = new Tallying();
    tallying.sell([{ ...mug, title }], times);
    return tallying.tally();
  };
  expect(tallyOf([day("Mug", 1), day("Large mug", 2)], 5).products).toEqual([
    { productId: "prd_mug", title: "Large mug", quantity: 6, amountMinor: 3_000 },
  ]);
  expect(tallyOf([], 5)).toEqual({ placed: 0, orders: 0, products: [], channels: [], ambassadors: [] });
});

test("of a day the fifty best are kept, the best first", () => {
  const tallying = new Tallying();
  for (let place = 0; place < 60; place++) {
    tallying.sell([{ productId: `prd_${place}`, title: "Mug", quantity: 1, amountMinor: 100 + place }], 1);
  }
  const { products } = tallying.tally();
  expect(products.map(({ amountMinor }) => amountMinor)).toEqual(Array.from({ length: 50 }, (_, place) => 159 - place));
});
