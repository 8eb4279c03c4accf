import { describe, expect, test } from "@jest/globals";
import { roundTripsOf } from "./counts.ts";

describe("round trips", () => {
  const trips = (...spans: [number, number][]) =>
    roundTripsOf(spans.map(([beganMs, endedMs]) => ({ beganMs, endedMs })));

  test("of calls side by side are one, of calls that wait for another one each", () => {
    expect(trips()).toBe(0);
    expect(trips([0, 10], [1, 11], [2, 9])).toBe(1);
    expect(trips([0, 10], [1, 11], [12, 20])).toBe(2);
    expect(trips([0, 30], [1, 5], [6, 9])).toBe(2);
  });
});
