import { expect, test } from "@jest/globals";
import { checkStep, formatMoney, stepMinorOf } from "./currency.ts";

test("an amount is shown with its currency's own number of digits", () => {
  expect(formatMoney(1_234, "eur", "en")).toBe("€12.34");
  expect(formatMoney(1_234, "jpy", "en")).toBe("¥1,234");
  expect(formatMoney(-5, "usd", "en")).toBe("-$0.05");
});

/** Stripe counts these in hundredths, though ISO 4217 and browsers know no minor unit of them. */
test.each(["isk", "ugx"])("an amount of %s is not shown a hundredfold", (currency) => {
  expect(formatMoney(150_000, currency, "en")).toMatch(/1,500$/);
  expect(formatMoney(15_050, currency, "en")).toMatch(/150\.50$/);
});

test("a reader's own habits are followed", () => {
  expect(formatMoney(123_456, "eur", "de")).toMatch(/^1\.234,56\s€$/);
});

test.each([
  ["eur", 1, 1],
  ["jpy", 1, 1],
  ["isk", 100, 150],
  ["ugx", 100, 99],
  ["kwd", 10, 1_005],
])("amounts of %s come in steps of %i minor units", (currency, step, between) => {
  expect(stepMinorOf(currency)).toBe(step);
  expect(() => checkStep("priceMinor", 10 * step, currency)).not.toThrow();
  if (step > 1) expect(() => checkStep("priceMinor", between, currency)).toThrow(`multiple of ${step}`);
});
