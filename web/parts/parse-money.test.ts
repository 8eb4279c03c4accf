import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseMoney, typedMoney } from "./parse-money.ts";

test.each([
  ["12.50", 1250],
  ["12,5", 1250],
  ["12", 1200],
  ["€ 12.50", 1250],
  ["12,50 EUR", 1250],
  ["1,250.00", 125_000],
  ["1.250,00", 125_000],
  ["1 250", 125_000],
  ["1,250", 125_000],
  ["1,234,567.8", 123_456_780],
  [".5", 50],
  ["0", 0],
])("%s euros are %i cents", (typed, minor) => {
  expect(parseMoney(typed, "eur")).toBe(minor);
});

test.each(["", "abc", "-5", "1.2.3", "12.345.6", "1,25,000", "12.", "1e3", "0x10", "12.5678"])(
  "%j is no amount",
  (typed) => {
    expect(parseMoney(typed, "eur")).toBeUndefined();
  },
);

test("a currency without minor units takes no fraction, and groups", () => {
  expect(parseMoney("1,250", "jpy")).toBe(1250);
  expect(parseMoney("¥1250", "jpy")).toBe(1250);
  expect(parseMoney("12.5", "jpy")).toBeUndefined();
});

test("what is shown to be changed is read back to the same amount, in every currency", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99_999_999 }),
      fc.constantFrom("eur", "jpy", "kwd", "isk"),
      (minor, currency) => {
        expect(parseMoney(typedMoney(minor, currency), currency)).toBe(minor);
      },
    ),
  );
});
