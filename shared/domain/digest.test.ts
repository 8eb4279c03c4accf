import { describe, expect, test } from "@jest/globals";
import { noClicks } from "./clicks.ts";
import { noCounters } from "./counters.ts";
import { figuresOf, isNoNews, isQuiet, lastWeek, needsOf, type TeamWeek } from "./digest.ts";

describe("the last week of which a digest was due", () => {
  test.each([
    ["on Monday before eight", "UTC", "2026-11-30T07:59:00Z", "2026-11-16", false],
    ["from eight on Monday", "UTC", "2026-11-30T08:00:00Z", "2026-11-23", true],
    ["all of Tuesday, where it was missed", "UTC", "2026-12-01T23:59:00Z", "2026-11-23", true],
    ["from Wednesday on no more", "UTC", "2026-12-02T00:00:00Z", "2026-11-23", false],
    ["and on Sunday", "UTC", "2026-12-06T23:00:00Z", "2026-11-23", false],
    ["in the shop's time zone", "Europe/Berlin", "2026-11-30T07:00:00Z", "2026-11-23", true],
    ["also where Monday begins later", "America/Los_Angeles", "2026-11-30T15:59:00Z", "2026-11-16", false],
    ["and there from eight on", "America/Los_Angeles", "2026-11-30T16:00:00Z", "2026-11-23", true],
    [
      "where Monday's morning is Sunday in UTC, not before Sunday is over",
      "Pacific/Auckland",
      "2026-11-29T23:59:00Z",
      "2026-11-16",
      false,
    ],
    ["but then", "Pacific/Auckland", "2026-11-30T00:00:00Z", "2026-11-23", true],
    ["on a Monday whose clocks moved the night before", "Europe/Berlin", "2026-03-30T06:00:00Z", "2026-03-23", true],
  ])("%s", (_when, timeZone, now, week, isDue) => {
    expect(lastWeek(timeZone, new Date(now))).toEqual({ week, isDue });
  });
});

const sold = { ...noCounters, orders: 2, grossMinor: 2_000, ambassadorMinor: 200, shopMinor: 1_800 };

test("a week's figures are those of its seven days, and of no other", () => {
  const days = new Map(["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30"].map((day) => [day, sold] as const));
  const opened = new Map([["2026-11-29", { views: 3, visitors: 2 }]]);
  expect(figuresOf("2026-11-23", days, opened)).toEqual({
    sold: { ...noCounters, orders: 4, grossMinor: 4_000, ambassadorMinor: 400, shopMinor: 3_600 },
    opened: { views: 3, visitors: 2 },
  });
});

test("a week in which something was looked at, sold or taken back is not quiet", () => {
  expect(isQuiet({ sold: noCounters, opened: noClicks })).toBe(true);
  expect(isQuiet({ sold: noCounters, opened: { views: 1, visitors: 1 } })).toBe(false);
  expect(isQuiet({ sold: { ...noCounters, refundsMinor: 500, ambassadorMinor: -50 }, opened: noClicks })).toBe(false);
});

const some = { count: 1, isMore: false };
const none = { count: 0, isMore: false };

test("what waits is told to whoever can do something about it", () => {
  const needs = { disputes: some, toShip: some, payoutRuns: none, applications: some, questions: some };
  expect(Object.keys(needsOf("owner", needs))).toEqual(["disputes", "toShip", "applications", "questions"]);
  expect(Object.keys(needsOf("manager", needs))).toEqual(["toShip", "applications", "questions"]);
  expect(Object.keys(needsOf("finance", needs))).toEqual(["disputes", "questions"]);
  expect(needsOf("viewer", needs)).toEqual({});
});

test("somebody who joined is news to the team; what waits is none by itself", () => {
  const quiet: TeamWeek = {
    ...{ week: "2026-11-23", currency: "EUR", sold: noCounters, opened: noClicks, joined: 0 },
    ...{ before: { sold: noCounters, opened: noClicks }, needs: { toShip: some } },
  };
  expect(isNoNews(quiet)).toBe(true);
  expect(isNoNews({ ...quiet, joined: 1 })).toBe(false);
  expect(isNoNews({ ...quiet, sold })).toBe(false);
});
