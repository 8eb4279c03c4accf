import { describe, expect, test } from "@jest/globals";
import { keysOf, recordOf } from "../../../../infra/cloud/rows.ts";
import { billOf } from "./bill.ts";
import { withTables } from "./page.ts";
import { type Price, prices } from "./prices.ts";
import type { Quantities } from "./quantities.ts";

test("can't lose its tables unseen", () => {
  expect(() => withTables("# Costs", "")).toThrow("needs the lines");
});

describe("a bill", () => {
  const nothing: Quantities = recordOf(keysOf(prices), () => 0);
  const quantities = (changes: Partial<Quantities>): Quantities => ({ ...nothing, ...changes });
  const lineOf = (name: keyof Quantities, before: number, after: number) =>
    billOf(quantities({ [name]: after }), quantities({ [name]: before })).lines.find((line) => line.name === name);

  test("takes what is free off once a month, not once a bill", () => {
    expect(lineOf("queueRequest", 0, 900_000)).toMatchObject({ usd: 0.36, usdBeyondFree: 0 });
    expect(lineOf("queueRequest", 900_000, 1_900_000)).toMatchObject({ usd: 0.4, usdBeyondFree: 0.36 });
    expect(lineOf("queueRequest", 1_900_000, 2_900_000)).toMatchObject({ usd: 0.4, usdBeyondFree: 0.4 });
  });

  test("takes nothing off what is never free", () => {
    expect(lineOf("email", 0, 3_000)).toMatchObject({ usd: 0.3, usdBeyondFree: 0.3 });
  });
});

test.each(keysOf(prices))("the price %s says where it is from, and as of when", (name) => {
  const { usd, per, page, asOf }: Price = prices[name];
  expect(usd * per).toBeGreaterThan(0);
  expect(page).toMatch(/^https:\/\/aws\.amazon\.com\//);
  expect(asOf).toMatch(/^20\d\d(-\d\d)?$/);
});
