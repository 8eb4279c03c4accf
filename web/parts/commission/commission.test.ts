import { expect, test } from "@jest/globals";
import { exactMoney } from "./commission.ts";

test.each([
  ["33.495", "eur", /^€0\.33495$/],
  ["480", "eur", /^€4\.80$/],
  ["7.25", "jpy", /^¥7\.25$/],
])("%s of %s's minor units is shown with all of its places", (exact, currency, shown) => {
  expect(exactMoney(exact, currency)).toMatch(shown);
});
