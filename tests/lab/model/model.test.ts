import { expect, test } from "@jest/globals";
import { orderKinds, otherKinds } from "./books.ts";
import { type Draw, live } from "./life.ts";
import { type Mistake, mistakes } from "./mistakes.ts";

const lives = 200;
const steps = 160;

/** The same numbers for the same seed, on every machine (mulberry32). */
function drawFrom(seed: number): Draw {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}

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
