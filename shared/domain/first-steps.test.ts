import { expect, test } from "@jest/globals";
import { type ShopState, shopSteps, stepsDone } from "./first-steps.ts";
import { firstSettings } from "./settings.ts";

const first = firstSettings({
  name: "Mugs",
  color: "#b4441f",
  rateBps: 1_000,
  holdDays: 14,
  delivery: "physical",
});
const untouched: ShopState = {
  settings: first,
  first,
  hasProduct: false,
  isPaymentConnected: false,
  hasTerms: false,
  hasAmbassadors: false,
  hasSold: false,
};
const doneOf = (change: Partial<ShopState>) => {
  const done = stepsDone({ ...untouched, ...change });
  return shopSteps.filter((step) => done[step]);
};

test("of a shop that was just deployed no step is done", () => expect(doneOf({})).toEqual([]));

test.each([
  ["brand", { settings: { ...first, brand: { ...first.brand, logoUrl: "/logo.svg" } } }],
  ["brand", { settings: { ...first, brand: { ...first.brand, color: "#102030" } } }],
  ["brand", { settings: { ...first, decided: ["brand"] } }],
  ["delivery", { settings: { ...first, decided: ["delivery"] } }],
  ["delivery", { settings: { ...first, delivery: "none" as const } }],
  ["product", { hasProduct: true }],
  ["payment", { isPaymentConnected: true }],
  ["terms", { hasTerms: true }],
  ["invite", { hasAmbassadors: true }],
  ["sale", { hasSold: true }],
  ["legal", { settings: { ...first, legal: { termsUrl: "https://a.example/t", privacyUrl: "https://a.example/p" } } }],
] as const)("%s is done by what the shop is: %j", (step, change) => expect(doneOf(change)).toEqual([step]));

test("one of the two pages is not enough", () =>
  expect(doneOf({ settings: { ...first, legal: { termsUrl: "https://a.example/t" } } })).toEqual([]));
