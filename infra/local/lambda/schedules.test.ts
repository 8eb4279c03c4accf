import { afterEach, beforeEach, expect, jest, test } from "@jest/globals";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import { startSchedules } from "./schedules.ts";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
const functions: Record<string, FunctionSpec> = {
  often: { on: { schedule: "rate(5 minutes)" } },
  seldom: { on: { schedule: "rate(30 days)" } },
  never: { on: { invoke: true } },
};

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

/** How often each has run so far. */
function start(atStart: readonly string[]) {
  const runs: Record<string, number> = {};
  const invoke = async (name: string) => {
    runs[name] = (runs[name] ?? 0) + 1;
  };
  return { runs, ...startSchedules({ functions, invoke, atStart }) };
}

test("functions run at their rates, and those that are due at the start run at once", () => {
  const { runs, stop } = start(["seldom"]);
  expect(runs).toEqual({ seldom: 1 });
  jest.advanceTimersByTime(11 * minuteMs);
  expect(runs).toEqual({ seldom: 1, often: 2 });
  stop();
  jest.advanceTimersByTime(dayMs);
  expect(runs).toEqual({ seldom: 1, often: 2 });
});

/** Node's timers hold 24.8 days; one that is asked to hold more fires at once, and again every millisecond. */
test("a rate that is longer than a timer can be is kept", () => {
  const timers = jest.spyOn(globalThis, "setInterval");
  const { runs, stop } = start([]);
  for (const [, delay] of timers.mock.calls) expect(delay).toBeLessThan(2 ** 31);
  jest.advanceTimersByTime(30 * dayMs - 1);
  expect(runs.seldom).toBeUndefined();
  jest.advanceTimersByTime(1);
  expect(runs.seldom).toBe(1);
  jest.advanceTimersByTime(30 * dayMs);
  expect(runs.seldom).toBe(2);
  stop();
});
