import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { isLookDue, isOver } from "./look.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const placedMs = Date.parse("2026-11-22T10:00:00.000Z");
const order = {
  createdAt: new Date(placedMs).toISOString(),
  expiresAt: new Date(placedMs + 60 * minuteMs).toISOString(),
};

/** How often an order is looked at in runs at some times, each since the one before. */
const looksIn = (runs: readonly number[]): number[] =>
  runs.filter((now, index) => isLookDue(order, runs[index - 1] ?? 0, now));

test("however often and irregularly it is run, an order is looked at twice before its first day is over", async () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 * minuteMs }), { minLength: 1, maxLength: 300 }), (gaps) => {
      let now = placedMs;
      const runs = gaps.map((gap) => (now += gap)).filter((at) => at < placedMs + dayMs);
      const looks = looksIn(runs);
      expect(looks.length).toBeLessThanOrEqual(2);
      const [last = 0] = runs.slice(-1);
      // Once it is over it was looked at, however long no run came.
      expect(looks.some((at) => isOver(order, at))).toBe(isOver(order, last));
    }),
  );
});

test("the first look is when a webhook is late, the second when the session is over; then one a day", () => {
  const everyFiveMinutes = Array.from({ length: 12 * 24 * 3 }, (_, index) => placedMs + (index * 5 + 1) * minuteMs);
  const looks = looksIn(everyFiveMinutes).map((at) => (at - placedMs) / minuteMs);
  expect(looks).toEqual([11, 66, 66 + 24 * 60, 66 + 2 * 24 * 60]);
});
