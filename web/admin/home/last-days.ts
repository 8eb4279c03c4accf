import { addClicks, type Clicks, noClicks } from "../../../shared/domain/clicks.ts";
import { addCounters, type Counters, noCounters } from "../../../shared/domain/counters.ts";

/**
 * The sum of a daily series' last days.
 * @param days in order, one for every day, today's the last
 * @param count how many, today included
 */
export function lastDays(days: readonly (Counters & Clicks)[], count: number): Counters & Clicks {
  const last = days.slice(-count);
  return { ...last.reduce(addCounters, noCounters), ...last.reduce(addClicks, noClicks) };
}

/** The gross sales of as many days before the last ones, minor units; undefined where the series does not reach back so far. */
export function soldBefore(days: readonly Counters[], count: number): number | undefined {
  if (days.length < 2 * count) return undefined;
  return days.slice(-2 * count, -count).reduce((sum, { grossMinor }) => sum + grossMinor, 0);
}
