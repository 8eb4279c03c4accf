import { describe, expect, test } from "@jest/globals";
import { slopeOf } from "./slope.ts";

describe("a slope", () => {
  const slope = (...costs: number[]) => slopeOf(costs.map((cost, power) => ({ n: 100 * 10 ** power, cost })));

  test("is 0 where a cost stays, 1 where it grows in proportion, and steep from nothing to something", () => {
    expect(slope(3, 3, 3)).toBeCloseTo(0);
    expect(slope(0, 0)).toBeCloseTo(0);
    expect(slope(2, 20, 200)).toBeCloseTo(1);
    expect(slope(1, 100)).toBeCloseTo(2);
    expect(slope(0, 1)).toBeGreaterThan(1);
  });

  test("needs two sizes", () => {
    expect(() => slope(1)).toThrow("two sizes");
  });
});
