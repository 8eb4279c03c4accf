import { expect, test } from "@jest/globals";
import { readSettings } from "./settings.ts";

const shop = {
  SHOP_NAME: "Blue Door",
  SHOP_CURRENCY: "eur",
  COMMISSION_BPS: 1250,
  OWNER_EMAIL: "owner@blue-door.example",
  MAIL_FROM: "shop@blue-door.example",
  APP_URL: "https://blue-door.example",
};
const read = (context: Record<string, unknown>) => () => readSettings((name) => context[name]);

test("the stage is dev unless the context names another", () => {
  expect(read({ stages: { dev: { shop } } })()).toEqual({ stage: "dev", shop });
  expect(read({ stage: "prod", stages: { prod: { shop } } })()).toEqual({ stage: "prod", shop });
});

test("a setting given on the command line goes before the file's", () => {
  const { shop: given } = read({ stages: { dev: { shop } }, COMMISSION_BPS: "500" })();
  expect(given).toEqual({ ...shop, COMMISSION_BPS: 500 });
});

test("an unknown stage lists every setting that it needs, and where", () => {
  const reading = read({ stage: "prod", stages: { dev: { shop } } });
  expect(reading).toThrow(/cdk\.json under context\.stages\.prod/);
  for (const name of Object.keys(shop)) expect(reading).toThrow(`shop.${name}`);
});

test.each([
  ["SHOP_CURRENCY", "EUR"],
  ["COMMISSION_BPS", 10_001],
  ["COMMISSION_BPS", 12.5],
  ["COMMISSION_BPS", ""],
  ["OWNER_EMAIL", "owner"],
  ["MAIL_FROM", "Blue Door <shop@blue-door.example>"],
  ["APP_URL", "https://blue-door.example/"],
  ["APP_URL", "javascript:alert(1)"],
])("%s is refused as %p, by name", (name, value) => {
  expect(read({ stages: { dev: { shop: { ...shop, [name]: value } } } })).toThrow(`shop.${name}`);
});

test("a misspelt setting is refused, not ignored", () => {
  expect(read({ stages: { dev: { shop: { ...shop, COMMISSION: 500 } } } })).toThrow("COMMISSION");
});

test("prod is never disposable", () => {
  expect(read({ stage: "prod", stages: { prod: { shop, disposable: true } } })).toThrow("disposable");
});

test.each(["Prod", "a-b", "", "abcdefghijklm"])("the stage %p is refused: it is part of names", (stage) => {
  expect(read({ stage, stages: { [stage]: { shop } } })).toThrow("stage");
});
