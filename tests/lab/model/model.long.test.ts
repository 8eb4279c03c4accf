import { expect, test } from "@jest/globals";
import { orderKinds, otherKinds } from "./books.ts";
import { drawFrom } from "./draw.ts";
import { live } from "./life.ts";
import { type Mistake, mistakes } from "./mistakes.ts";

const lives = 600;
const steps = 160;

/** The first life in which something did not hold, and what. */
function firstViolation(mistake?: Mistake): { seed: number; found: string[] } | undefined {
  for (let seed = 1; seed <= lives; seed += 1) {
    const { found } = live(drawFrom(seed), steps, mistake);
    if (found.length > 0) return { seed, found };
  }
  return undefined;
}

test(`in ${lives} lives of ${steps} steps, by clocks a day apart, every cent that is owed is accounted for`, () => {
  expect(firstViolation()).toBeUndefined();
});

test("these lives hold everything: each kind of entry, debts, and payouts of some of them", () => {
  const shops = Array.from({ length: 50 }, (_, index) => live(drawFrom(index + 1), steps).shop);
  const kinds = shops.flatMap((shop) => [...shop.entries.values()].map(({ kind }) => kind));
  expect(new Set(kinds)).toEqual(new Set([...orderKinds, ...otherKinds]));
  const balances = shops.flatMap((shop) => [...shop.balances.values()]);
  expect(balances.filter(({ totalMinor }) => totalMinor < 0).length).toBeGreaterThan(5);
  expect(balances.filter(({ statement }) => statement > 2).length).toBeGreaterThan(5);
});

test.each(mistakes)("a mistake is found out: %s", (mistake) => {
  expect(firstViolation(mistake)).toBeDefined();
});
