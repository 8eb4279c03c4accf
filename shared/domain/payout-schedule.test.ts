import { expect, test } from "@jest/globals";
import { dayIn, dueDay, nextDue } from "./payout-schedule.ts";
import type { PayoutSchedule } from "./settings.ts";

const at = (instant: string) => new Date(instant);
const due = (schedule: PayoutSchedule, since: string | undefined, now: string, timeZone = "UTC") =>
  dueDay(
    {
      payouts: {
        minimumMinor: 0,
        secondPerson: false,
        withoutAsking: false,
        mayAsk: false,
        schedule,
        scheduledSince: since,
      },
      contact: { timeZone },
    },
    at(now),
  );

test("it is another day elsewhere", () => {
  const now = at("2026-11-30T11:30:00Z");
  expect([dayIn("Pacific/Auckland", now), dayIn("Pacific/Honolulu", now), dayIn("Asia/Kathmandu", now)]).toEqual([
    "2026-12-01",
    "2026-11-30",
    "2026-11-30",
  ]);
});

test.each([
  ["weekly", "2026-11-29", "2026-11-30"],
  ["weekly", "2026-11-30", "2026-12-07"],
  ["twice_monthly", "2026-11-30", "2026-12-01"],
  ["twice_monthly", "2026-12-01", "2026-12-15"],
  ["monthly", "2026-12-01", "2027-01-01"],
  ["manual", "2026-12-01", undefined],
] as const)("%s: after %s comes %s", (schedule, day, next) => {
  expect(nextDue(schedule, day)).toBe(next);
});

test("a run is due from the first hour of its day, as the shop's clocks have it", () => {
  const since = "2026-11-20T10:00:00Z";
  expect(due("monthly", since, "2026-11-30T22:59:00Z", "Europe/Berlin")).toBeUndefined();
  expect(due("monthly", since, "2026-11-30T23:00:00Z", "Europe/Berlin")).toBe("2026-12-01");
  expect(due("monthly", since, "2026-11-30T23:00:00Z")).toBeUndefined();
});

test("one that was missed is made up for days later, and one from before the calendar was chosen never", () => {
  expect(due("weekly", "2026-11-20T10:00:00Z", "2026-12-03T10:00:00Z")).toBe("2026-11-30");
  expect(due("weekly", "2026-12-01T10:00:00Z", "2026-12-03T10:00:00Z")).toBeUndefined();
  expect(due("weekly", "2026-11-30T00:10:00Z", "2026-11-30T01:10:00Z")).toBeUndefined();
  expect(due("weekly", undefined, "2026-12-03T10:00:00Z")).toBeUndefined();
  expect(due("weekly", undefined, "2026-11-30T10:00:00Z")).toBe("2026-11-30");
  expect(due("manual", undefined, "2026-11-30T10:00:00Z")).toBeUndefined();
});
