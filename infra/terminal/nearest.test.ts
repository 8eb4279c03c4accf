import { expect, test } from "@jest/globals";
import { functionNames } from "../cloud/rows.ts";
import { didYouMean, nearest } from "./nearest.ts";

test.each([
  ["accounts/sing-in", "accounts/sign-in"],
  ["sign-in", "accounts/sign-in"],
  ["order/complete", "orders/complete"],
  ["Checkout/Expire", "checkout/expire"],
])("%s is near %s", (typed, meant) => {
  expect(nearest(typed, functionNames)[0]).toBe(meant);
});

test("nothing is near what is far from all", () => {
  expect(nearest("zzzzzzzzz", functionNames)).toEqual([]);
  expect(didYouMean("zzzzzzzzz", functionNames)).toBe("");
});
