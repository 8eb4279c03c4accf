import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { bpsOf, typed, typedPercent, wholeOf } from "./fields.ts";

test("every rate is typed as it is shown", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), (bps) => expect(bpsOf(typedPercent(bps))).toBe(bps)));
});

test.each([
  ["12,5 %", 1_250],
  [" 7 ", 700],
  ["0.05", 5],
  ["12.345", Number.NaN],
  ["ten", Number.NaN],
  ["-1", Number.NaN],
  ["", Number.NaN],
])("%s as a percentage is %d", (text, bps) => expect(bpsOf(text)).toBe(bps));

test("a whole number is one, and all else is none", () => {
  expect([wholeOf("30"), wholeOf(" 0 "), wholeOf("1.5"), wholeOf("")]).toEqual([30, 0, Number.NaN, Number.NaN]);
});

test("what is left empty is not set", () => expect(typed({ a: " x ", b: "  " })).toEqual({ a: "x" }));
