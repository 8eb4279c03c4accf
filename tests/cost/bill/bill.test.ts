import { beforeAll, describe, expect, test } from "@jest/globals";
import { keysOf, recordOf } from "../../../infra/cloud/rows.ts";
import { type Bills, billOf, billsOf } from "./bill.ts";
import { countOperations, type Operations } from "./count.ts";
import { detailsOf } from "./details.ts";
import { readPage, withTables } from "./page.ts";
import { type Price, prices } from "./prices.ts";
import type { Quantities } from "./quantities.ts";
import { summaryOf } from "./summary.ts";
import { readStanding, type Standing } from "./template.ts";

let standing: Standing;
let operations: Operations;
let bills: Bills;

beforeAll(async () => {
  standing = readStanding();
  operations = await countOperations();
  bills = billsOf(operations, standing);
}, 120_000);

describe("docs/costs.md", () => {
  test("says what is counted now; `npm run costs -- --write` writes it", () => {
    const tables = `${summaryOf(operations, standing, bills)}\n\n${detailsOf(operations)}`;
    expect(readPage()).toBe(withTables(readPage(), tables));
  });

  test("can't lose its tables unseen", () => {
    expect(() => withTables("# Costs", "")).toThrow("needs the lines");
  });
});

describe("what is counted", () => {
  test("of a sale is what architecture.md tells: one event, three messages, three letters, a run of each step", () => {
    expect(operations.acts["pay for an order"]).toMatchObject({
      ...{ events: 1, messages: 3, emails: 3 },
      "runs of checkout/create-session": 1,
      "runs of payments/receive-stripe-event": 1,
      "runs of orders/complete": 1,
      "runs of emails/send": 1,
      "runs of rankings/update": 1,
    });
  });

  test("of nothing to settle is one query", () => {
    expect(operations.ticks.settling).toMatchObject({ reads: 0.5, writes: 0, "runs of checkout/expire": 1 });
  });

  test("of the template are things that are there", () => {
    for (const count of Object.values(standing)) expect(count).not.toBe(0);
    expect(standing.dashboardMetrics).toBeLessThanOrEqual(50);
    expect(Object.keys(standing.runsInMonth)).toHaveLength(3);
  });
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
    expect(lineOf("letter", 0, 3_000)).toMatchObject({ usd: 0.3, usdBeyondFree: 0.3 });
  });

  test("changes by less than a tenth where every run lasts ten times as long", () => {
    expect(bills.slow.idle.usd).toBeLessThan(1.1 * bills.idle.usd);
    expect(bills.slow.thousand.usd).toBeLessThan(1.1 * bills.thousand.usd);
  });

  test("of the next thousand orders is not that of the month's metrics again", () => {
    expect(bills.nextThousand.usd).toBeLessThan(bills.thousand.usd);
  });
});

test.each(keysOf(prices))("the price %s says where it is from, and as of when", (name) => {
  const { usd, per, page, asOf }: Price = prices[name];
  expect(usd * per).toBeGreaterThan(0);
  expect(page).toMatch(/^https:\/\/aws\.amazon\.com\//);
  expect(asOf).toMatch(/^20\d\d(-\d\d)?$/);
});
