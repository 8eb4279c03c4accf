import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { givenByModel } from "../../tests/support/modelled-coupon.ts";
import { plainly } from "../../tests/support/shop.ts";
import { priceBasket } from "./basket.ts";
import { type Coupon, checkTerms, discountsOf } from "./coupon.ts";
import { sharedOut, sumMinor } from "./money.ts";
import { atOneRate } from "./rates.ts";

const day = "2026-11-22";
const couponOf = (more: Partial<Coupon>): Coupon => ({
  code: "SUMMER-10",
  uses: 0,
  createdAt: "2026-11-01T00:00:00.000Z",
  version: 1,
  ...more,
});
const lines = [
  { productId: "prd_1", amountMinor: 1_005 },
  { productId: "prd_2", amountMinor: 1_005 },
  { productId: "prd_3", amountMinor: 990 },
];
const off = (more: Partial<Coupon>, of = lines, currency = "eur") => discountsOf(couponOf(more), of, day, currency);

describe("what a coupon takes off", () => {
  test("is given to lines by largest remainder, the first of equals first", () => {
    expect(off({ offBps: 1_000 })).toEqual([101, 100, 99]);
    expect(off({ offMinor: 100 })).toEqual([34, 33, 33]);
    expect(sharedOut(2, [1, 1, 1])).toEqual([1, 1, 0]);
  });

  test("is shared out as a model does that gives one cent at a time", () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(weights, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const whole = sumMinor(all);
        if (whole === 0) return;
        const amount = Math.floor(whole * part);
        const shared = sharedOut(amount, all);
        expect(shared).toEqual(givenByModel(amount, all));
        expect(shared.every((it, place) => it >= 0 && it <= (all[place] ?? 0))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test("is for its products alone, and never more than they cost", () => {
    expect(off({ offBps: 5_000, productIds: ["prd_3"] })).toEqual([0, 0, 495]);
    expect(off({ offMinor: 50_000, productIds: ["prd_2"] })).toEqual([0, 1_005, 0]);
  });

  test("is an amount that Stripe takes, in any currency", () => {
    const whole = lines.map((line) => ({ ...line, amountMinor: 100 * line.amountMinor }));
    const taken = off({ offBps: 1_234 }, whole, "isk");
    expect(taken.map((part) => part % 100)).toEqual([0, 0, 0]);
    expect(sumMinor(taken)).toBe(37_000);
  });

  test.each([
    ["no_such_coupon", { archivedAt: "2026-11-20T00:00:00.000Z", offBps: 100 }],
    ["coupon_not_yet", { firstDay: "2026-11-23", offBps: 100 }],
    ["coupon_over", { lastDay: "2026-11-21", offBps: 100 }],
    ["coupon_used_up", { maxUses: 3, uses: 3, offBps: 100 }],
    ["coupon_minimum", { minimumMinor: 3_001, offBps: 100 }],
    ["coupon_other_products", { productIds: ["prd_9"], offBps: 100 }],
    ["coupon_leaves_too_little", { offMinor: 2_951 }],
    ["coupon_leaves_too_little", { offBps: 10_000 }],
  ] as const)("is refused at its field: %s", (code, terms) => {
    const error = expect.objectContaining({ path: "coupon", code });
    expect(() => off(terms as Partial<Coupon>)).toThrow(expect.objectContaining({ errors: [error] }));
  });

  test("is taken on its first day and its last, up to its last use, and down to the least that can be paid", () => {
    expect(
      off({ firstDay: day, lastDay: day, maxUses: 3, uses: 2, minimumMinor: 3_000, offMinor: 2_950 }),
    ).toHaveLength(3);
  });
});

test("what is not there is refused as what nobody may use any more", () => {
  expect(() => discountsOf(undefined, lines, day, "eur")).toThrow("There is no such coupon");
});

test("a line earns of what is left of it, and the lines are the total", () => {
  const products = lines.map(({ productId: id, amountMinor: priceMinor }) => {
    return { id, title: "A thing", imageUrl: "/a.svg", currency: "eur", priceMinor };
  });
  const wanted = lines.map(({ productId }) => ({ productId, quantity: 2 }));
  const coupon = couponOf({ offBps: 2_500, productIds: ["prd_1", "prd_2"] });
  const { lines: sold, totalMinor } = priceBasket(wanted, products, {
    currency: "eur",
    decideOn: (id) => (id === "prd_2" ? { by: "product", fixedMinor: 900 } : atOneRate(1_000)()),
    discountsOf: (of) => discountsOf(coupon, of, day, "eur"),
    ...plainly,
  });
  expect(sold.map((line) => [line.amountMinor, line.discountMinor])).toEqual([
    [1_507, 503],
    [1_508, 502],
    [1_980, undefined],
  ]);
  expect(totalMinor).toBe(1_507 + 1_508 + 1_980);
  // Nine euros a piece would be more than is paid for two.
  expect(sold[1]?.earns).toEqual({ numerator: 1_508, denominator: 1 });
});

test.each([
  ["offBps", {}],
  ["offBps", { offBps: 100, offMinor: 100 }],
  ["firstDay", { offBps: 100, firstDay: "2026-11-23", lastDay: "2026-11-22" }],
  ["offMinor", { offMinor: 1_050 }],
  ["minimumMinor", { offBps: 100, minimumMinor: 1_050 }],
])("an owner is told at %s what a coupon can't be", (path, terms) => {
  expect(() => checkTerms(terms, "isk")).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ path })] }),
  );
});
