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
