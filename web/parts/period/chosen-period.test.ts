import { expect, test } from "@jest/globals";
import { chosenIn, daysBefore } from "./chosen-period.ts";

const chosen = (query: string) => chosenIn(new URLSearchParams(query), "2026-11-22");

test("an address asks for days that move with the day that it is, or for days of its own", () => {
  expect(chosen("")).toEqual({ choice: "30", period: { from: "2026-10-24", to: "2026-11-22" } });
  expect(chosen("days=7").period).toEqual({ from: "2026-11-16", to: "2026-11-22" });
  expect(chosen("days=today").period).toEqual({ from: "2026-11-22", to: "2026-11-22" });
  expect(chosen("days=yesterday").period).toEqual({ from: "2026-11-21", to: "2026-11-21" });
  expect(chosen("days=month").period).toEqual({ from: "2026-11-01", to: "2026-11-22" });
  expect(chosen("days=last-month").period).toEqual({ from: "2026-10-01", to: "2026-10-31" });
  expect(chosen("days=year").period).toEqual({ from: "2026-01-01", to: "2026-11-22" });
  expect(chosen("from=2026-02-01&to=2026-02-28")).toEqual({
    choice: "own",
    period: { from: "2026-02-01", to: "2026-02-28" },
  });
});

test.each([
  "days=own",
  "days=constructor",
  "days=5",
  "from=2026-02-30&to=2026-03-01",
  "from=2026-03-01&to=2026-02-01",
  "from=2025-01-01&to=2026-11-22",
])("an address that asks for %s gets the usual days", (query) => expect(chosen(query).choice).toBe("30"));

test("the days before are as many, and end as the others begin", () => {
  expect(daysBefore({ from: "2026-11-16", to: "2026-11-22" })).toEqual({ from: "2026-11-09", to: "2026-11-15" });
  expect(daysBefore({ from: "2026-11-22", to: "2026-11-22" })).toEqual({ from: "2026-11-21", to: "2026-11-21" });
  expect(daysBefore({ from: "2000-01-05", to: "2000-01-10" })).toBeUndefined();
});
