import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { afterBearing } from "./bearing.ts";
import { earnedBy, type LineTerms } from "./commission.ts";
import { termsOf } from "./rates.ts";

const line = { amountMinor: 1_800, discountMinor: 200 };

test("what is borne is taken from what a line earns, exactly, and what it would earn is kept beside it", () => {
  expect(afterBearing(line, { rateBps: 1_000 }, 5_000)).toEqual({
    earns: { numerator: 800_000, denominator: 10_000 },
    before: { rateBps: 1_000 },
  });
  const fixed: LineTerms = { earns: { numerator: 150, denominator: 1 } };
  expect(afterBearing(line, fixed, 3_333)).toEqual({
    earns: { numerator: 833_400, denominator: 10_000 },
    before: fixed,
  });
});

test("a line earns nothing where more is borne than it earns, never less", () => {
  expect(afterBearing(line, { rateBps: 500 }, 10_000)).toMatchObject({ earns: { numerator: 0 } });
});

test("where nothing is taken off, or the shop bears it, a line earns what it did", () => {
  expect(afterBearing({ amountMinor: 2_000 }, { rateBps: 1_000 }, 10_000)).toEqual({ rateBps: 1_000 });
  expect(afterBearing(line, { rateBps: 1_000 }, 0)).toEqual({ rateBps: 1_000 });
});

test("whatever rate, fixed sum and cap, it is what it earns less its part of the discount, as an exact fraction", () => {
  const gives = fc.oneof(
    fc.record({ rateBps: fc.integer({ min: 0, max: 10_000 }) }),
    fc.record({ fixedMinor: fc.integer({ min: 0, max: 99_999_999 }) }),
  );
  const minor = fc.integer({ min: 0, max: 99_999_999 });
  const cap = fc.option(minor, { nil: undefined });
  const bears = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(minor, minor, gives, cap, bears, (amountMinor, discountMinor, it, capMinor, bearsBps) => {
      const terms = termsOf({ amountMinor, quantity: 1 }, it, capMinor);
      const full = earnedBy({ amountMinor, ...terms });
      const { before, ...after } = afterBearing({ amountMinor, discountMinor }, terms, bearsBps);
      const left = earnedBy({ amountMinor, ...after });
      // Over one denominator, in numbers without a bound.
      const due = full.numerator * 10_000n - BigInt(discountMinor) * BigInt(bearsBps) * full.denominator;
      expect(left.numerator * full.denominator * 10_000n).toBe((due < 0n ? 0n : due) * left.denominator);
      if (before) expect(before).toEqual(terms);
    }),
    { numRuns: 10_000 },
  );
});
