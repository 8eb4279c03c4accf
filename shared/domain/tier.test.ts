import { describe, expect, test } from "@jest/globals";
import { AppError } from "./errors.ts";
import { checkTiers, nextTier, soldBy, type Tier, tierOf, tierPairs } from "./tier.ts";

const bronze: Tier = { id: "tir_1", name: "Bronze", orders: 5 };
const silver: Tier = { id: "tir_2", name: "Silver", soldMinor: 50_000 };
const partner: Tier = { id: "tir_3", name: "Partner" };
const gold: Tier = { id: "tir_4", name: "Gold", soldMinor: 100_000 };
const ladder = [bronze, silver, partner, gold];
const named = (orders: number, soldMinor: number, tierId?: string) =>
  tierOf(ladder, { orders, soldMinor, tierId })?.name;

describe("an ambassador stands in the highest tier that they reach or keep", () => {
  test("from the first order or cent that it asks for, and not before", () => {
    expect([named(4, 49_999), named(5, 49_999), named(0, 50_000), named(0, 100_000)]).toEqual([
      undefined,
      "Bronze",
      "Silver",
      "Gold",
    ]);
  });

  test("what they keep stays theirs whatever goes back, and never holds them below what they reach", () => {
    expect([named(0, 0, "tir_3"), named(0, 100_000, "tir_3"), named(0, 0, "tir_gone")]).toEqual([
      "Partner",
      "Gold",
      undefined,
    ]);
  });

  test("sold is what was paid, less what went back", () => {
    expect(soldBy({ orders: 3, grossMinor: 9_000, refundsMinor: 1_500 })).toEqual({ orders: 3, soldMinor: 7_500 });
    expect(soldBy(undefined)).toEqual({ orders: 0, soldMinor: 0 });
  });

  test("the next one is the next that sales reach, with what is missing to it", () => {
    const next = (orders: number, soldMinor: number, tierId?: string) => {
      const { tier, ...missing } = nextTier(ladder, { orders, soldMinor, tierId }) ?? {};
      return [tier?.name, missing];
    };
    expect(next(3, 10_000)).toEqual(["Bronze", { orders: 2 }]);
    expect(next(5, 10_000)).toEqual(["Silver", { soldMinor: 40_000 }]);
    expect(next(9, 66_000)).toEqual(["Gold", { soldMinor: 34_000 }]);
    expect(next(9, 66_000, "tir_4")).toEqual([undefined, {}]);
  });
});

describe("a ladder", () => {
  const problem = (...tiers: Tier[]) => {
    try {
      checkTiers(tiers);
    } catch (error) {
      if (error instanceof AppError) return error.errors[0]?.path;
    }
    return undefined;
  };

  test("is one of steps that each ask for more, and names that differ", () => {
    expect(problem(...ladder)).toBeUndefined();
    expect(problem(silver, { ...gold, soldMinor: 50_000 })).toBe("tiers.1.soldMinor");
    expect(problem(bronze, silver, { ...gold, soldMinor: undefined, orders: 5 })).toBe("tiers.2.orders");
    expect(problem(bronze, { ...silver, name: "bronze " })).toBe("tiers.1.name");
    expect(problem(bronze, { ...silver, id: "tir_1" })).toBe("tiers.1.id");
    expect(problem({ ...bronze, soldMinor: 1 })).toBe("tiers.0.orders");
  });

  test("against another one says each pair of tiers that somebody can be in", () => {
    const raised = [bronze, { ...silver, soldMinor: 60_000 }];
    expect(
      tierPairs([bronze, silver], raised)
        .map((pair) => pair.join(" to "))
        .sort(),
    ).toEqual([" to ", "tir_1 to tir_1", "tir_2 to ", "tir_2 to tir_1", "tir_2 to tir_2"]);
  });
});
