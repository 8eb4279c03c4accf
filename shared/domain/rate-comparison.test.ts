import { describe, expect, test } from "@jest/globals";
import { lineOf, pendingOrder } from "../../tests/support/order.ts";
import type { Order } from "./order.ts";
import { movedMost, RateComparison } from "./rate-comparison.ts";
import { noRates, type Rule } from "./rates.ts";

const sold = (change: Partial<Order> = {}): Order => ({ ...pendingOrder(change), status: "PAID" });
const then = {
  groupOf: (id: string) => (id === "usr_2" ? "grp_1" : undefined),
  dayOf: (at: string) => at.slice(0, 10),
};
const rule = (more: Partial<Rule>): Rule => ({ id: "rul_1", kind: "ambassador", rateBps: 2_000, ...more }) as Rule;
const compare = (orders: Order[], rules: Rule[], more = {}, rateBps = 1_000) => {
  const comparison = new RateComparison({ ...noRates, rules, ...more }, rateBps, then);
  for (const order of orders) comparison.add(order);
  return comparison;
};

describe("what sales would have earned", () => {
  test("is what they did where the rules are those that they were sold under", () => {
    expect(compare([sold(), sold()], []).totals).toEqual({
      orders: 2,
      keptMinor: 2_010,
      wasMinor: 202,
      wouldBeMinor: 202,
    });
  });

  test("is asked for whose link it was, in their group, on the day of the order, and counted for whose it is", () => {
    const given = sold({ ambassadorId: "usr_3", soldBy: "usr_1" });
    const rules = [
      rule({ ambassadorId: "usr_1" }),
      rule({
        id: "rul_2",
        kind: "group",
        groupId: "grp_1",
        rateBps: 5_000,
        firstDay: "2026-11-22",
        lastDay: "2026-11-22",
      }),
    ];
    const earlier = sold({ ambassadorId: "usr_2", createdAt: "2026-11-21T23:59:59.000Z" });
    const { byAmbassador } = compare([given, sold({ ambassadorId: "usr_2" }), earlier], rules);
    const would = [...byAmbassador].map(([id, { wouldBeMinor }]) => [id, wouldBeMinor]);
    expect(would).toEqual([
      ["usr_3", 201],
      ["usr_2", 503 + 101],
    ]);
  });

  test("leaves out what was given back, keeps to caps, and gives nothing on what is excluded", () => {
    const lines = [lineOf(1_000), { ...lineOf(2_000), productId: "prd_2", quantity: 2, unitPriceMinor: 1_000 }];
    const refunds = {
      re_1: { amountMinor: 1_000, status: "succeeded" as const, lines: [{ line: 0, amountMinor: 1_000 }] },
    };
    const order = sold({ lines, totalMinor: 3_000, refundedMinor: 1_000, refunds });
    expect(compare([order], []).totals).toMatchObject({ keptMinor: 2_000, wasMinor: 200, wouldBeMinor: 200 });
    expect(compare([order], [], { caps: { prd_2: 30 } }).totals.wouldBeMinor).toBe(60);
    expect(compare([order], [], { excluded: ["prd_2"] }).totals.wouldBeMinor).toBe(0);
  });
});

test("those are named whom it would have moved most, on each side, and all are counted", () => {
  const of = (wasMinor: number, wouldBeMinor: number) => ({ orders: 1, keptMinor: 0, wasMinor, wouldBeMinor });
  const all = new Map([
    ["a", of(100, 110)],
    ["b", of(100, 100)],
    ["c", of(100, 50)],
    ["d", of(100, 300)],
    ["e", of(100, 0)],
  ]);
  const { winners, losers } = movedMost(all, 1);
  expect([winners.count, winners.most.map((it) => it.ambassadorId)]).toEqual([2, ["d"]]);
  expect([losers.count, losers.most.map((it) => it.ambassadorId)]).toEqual([2, ["e"]]);
});
