import { expect, test } from "@jest/globals";
import { lastDays, soldBefore } from "./last-days.ts";

const day = (orders: number, grossMinor: number, refundsMinor = 0) => {
  const keptMinor = grossMinor - refundsMinor;
  const ambassadorMinor = keptMinor / 10;
  return {
    day: "2026-11-22",
    orders,
    grossMinor,
    refundsMinor,
    disputesMinor: 0,
    ambassadorMinor,
    shopMinor: keptMinor - ambassadorMinor,
    views: 10 * orders,
    visitors: 4 * orders,
  };
};

test("today is the last day alone", () => {
  expect(lastDays([day(1, 1000), day(2, 500, 100)], 1)).toEqual({
    orders: 2,
    grossMinor: 500,
    refundsMinor: 100,
    disputesMinor: 0,
    ambassadorMinor: 40,
    shopMinor: 360,
    views: 20,
    visitors: 8,
  });
});

test("seven days are the last seven, and not the eighth", () => {
  const days = [day(100, 99_000), ...Array.from({ length: 7 }, () => day(1, 1000))];
  expect(lastDays(days, 7)).toMatchObject({ orders: 7, grossMinor: 7000, ambassadorMinor: 700, shopMinor: 6300 });
});

test("gross less refunds is what both shares add up to, also where more was given back than sold", () => {
  const sum = lastDays([day(1, 1000), day(0, 0, 3000)], 2);
  expect(sum.grossMinor - sum.refundsMinor).toBe(sum.ambassadorMinor + sum.shopMinor);
  expect(sum.shopMinor).toBe(-1800);
});

test("a shop younger than the period has what it has", () => {
  expect(lastDays([day(1, 1000)], 30)).toMatchObject({ orders: 1, grossMinor: 1000 });
  expect(lastDays([], 30)).toMatchObject({ orders: 0, grossMinor: 0 });
});

test("what was sold before is of as many days, and of none that are not there", () => {
  const days = [day(1, 100), day(1, 200), day(1, 400), day(1, 800)];
  expect([1, 2, 3].map((count) => soldBefore(days, count))).toEqual([400, 300, undefined]);
});
