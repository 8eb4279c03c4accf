import { beforeAll, describe, expect, test } from "@jest/globals";
import { keysOf } from "../../../../infra/cloud/rows.ts";
import { acts } from "./acts.ts";
import { growthChart } from "./chart.ts";
import { type Growth, measureGrowth } from "./growth.ts";
import { faultsOfGrowth } from "./held.ts";
import { growthPart } from "./report.ts";

/** As far as a minute's worth of tests can afford; `npm run bench` goes on to a hundred thousand and a million. */
const most = 1_000;
let growth: Growth;

beforeAll(async () => {
  growth = await measureGrowth(most);
});

describe("from a hundred to a thousand ambassadors, products, orders, links and payouts", () => {
  test("no count of any use case grows, but where it is said to", () => {
    expect(faultsOfGrowth(growth)).toEqual([]);
  });

  test("what grows where it must not is named", () => {
    const orders = growth.grown.get("orders");
    const [few, many] = [orders?.get(100), orders?.get(most)];
    const revenue = many?.get("own revenue");
    if (!few || !many || !revenue) throw new Error("All of them were looked at.");
    const tenfold = new Map(many).set("own revenue", { ...revenue, reads: revenue.reads * 10 });
    const grown = new Map(growth.grown).set("orders", new Map(orders).set(most, tenfold));
    expect(faultsOfGrowth({ ...growth, grown })).toEqual([
      "own revenue: reads grows with the paid orders of one link, by a slope of 1.00.",
    ]);
  });

  test("is told in words and drawn", () => {
    expect(growthPart(growth)).toContain("| ambassador's stats");
    expect(growthChart(growth).match(/<path stroke="#a8480c"/g)).toHaveLength(keysOf(acts).length + 1);
  });
});
