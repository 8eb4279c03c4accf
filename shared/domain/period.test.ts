import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { day } from "../contract/lists.ts";
import { addDays, daysOf, type Period, periodOf } from "./period.ts";

/** Any day that may be asked for, most often one of the first or the last. */
const aDay = fc
  .oneof(
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: 365_200, max: 365_242 }),
    fc.integer({ min: 0, max: 365_242 }),
  )
  .map((count) => addDays("2000-01-01", count));

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

test("a period's ends are days that can be asked for, whatever was asked", () => {
  const asked = fc.record({ from: fc.option(aDay, { nil: undefined }), to: fc.option(aDay, { nil: undefined }) });
  fc.assert(
    fc.property(asked, aDay, (ends, today) => {
      let period: Period;
      try {
        period = periodOf(ends, today);
      } catch (error) {
        expect(error).toMatchObject({ code: "invalid_request", errors: [{ path: "from" }] });
        return;
      }
      expect([period.from, period.to].filter((end) => !day.safeParse(end).success)).toEqual([]);
      expect(period).toMatchObject(Object.fromEntries(Object.entries(ends).filter(([, end]) => end !== undefined)));
      expect(daysOf(period).length).toBeLessThanOrEqual(366);
    }),
    { numRuns: 2_000 },
  );
});

test("counting days always comes to an end, even where days don't sort as texts any more", () => {
  expect(daysOf({ from: "9999-12-31", to: "9999-12-31" })).toEqual(["9999-12-31"]);
  expect(daysOf({ from: "2026-01-02", to: "2026-01-01" })).toEqual([]);
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
});
