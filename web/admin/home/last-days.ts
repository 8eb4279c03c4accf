import { addCounters, type Counters, noCounters } from "../../../shared/domain/counters.ts";

/**
 * The sum of a daily series' last days.
 * @param days in order, one for every day, today's the last
 * @param count how many, today included
 */
export function lastDays(days: readonly Counters[], count: number): Counters {
  return days.slice(-count).reduce(addCounters, noCounters);
}
