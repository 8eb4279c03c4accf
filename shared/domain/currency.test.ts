import { expect, test } from "@jest/globals";
import { formatMoney } from "./currency.ts";

test("an amount is shown with its currency's own number of digits", () => {
  expect(formatMoney(1_234, "eur", "en")).toBe("€12.34");
  expect(formatMoney(1_234, "jpy", "en")).toBe("¥1,234");
  expect(formatMoney(-5, "usd", "en")).toBe("-$0.05");
});

/** Stripe counts these in hundredths, though ISO 4217 and browsers know no minor unit of them. */
test.each(["isk", "ugx"])("an amount of %s is not shown a hundredfold", (currency) => {
  expect(formatMoney(150_000, currency, "en")).toMatch(/1,500\.00$/);
});

test("a reader's own habits are followed", () => {
  expect(formatMoney(123_456, "eur", "de")).toMatch(/^1\.234,56\s€$/);
});
