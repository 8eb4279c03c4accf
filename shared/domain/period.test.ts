import { expect, test } from "@jest/globals";
import { addDays, daysOf, periodOf } from "./period.ts";

test("a period without ends is the last 30 days", () => {
  const period = periodOf({}, "2026-03-01");
  expect(period).toEqual({ from: "2026-01-31", to: "2026-03-01" });
  expect(daysOf(period)).toHaveLength(30);
  expect(daysOf(period)[29]).toBe("2026-03-01");
});

test("a period that ends before it begins, or is longer than a leap year, is refused", () => {
  expect(() => periodOf({ from: "2026-02-02", to: "2026-02-01" }, "2026-03-01")).toThrow("ends");
  expect(() => periodOf({ from: "2025-01-01", to: "2026-03-01" }, "2026-03-01")).toThrow("longer");
  expect(daysOf(periodOf({ from: "2024-01-01", to: "2024-12-31" }, "2026-03-01"))).toHaveLength(366);
});

test("a period whose beginning is not said does not begin before the first day that there is", () => {
  expect(periodOf({ to: "2000-01-01" }, "2026-03-01")).toEqual({ from: "2000-01-01", to: "2000-01-01" });
  expect(periodOf({ to: "2000-01-31" }, "2026-03-01")).toEqual({ from: "2000-01-02", to: "2000-01-31" });
});

test("counting days always comes to an end, even where days don't sort as texts any more", () => {
  expect(daysOf({ from: "9999-12-31", to: "9999-12-31" })).toEqual(["9999-12-31"]);
  expect(daysOf({ from: "2026-01-02", to: "2026-01-01" })).toEqual([]);
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
});
