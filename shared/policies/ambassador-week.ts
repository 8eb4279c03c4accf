import type { clicks } from "../data/clicks.ts";
import type { statistics } from "../data/statistics.ts";
import { type AmbassadorWeek, figuresOf, withWeekBefore } from "../domain/digest.ts";
import { addDays } from "../domain/period.ts";

interface Deps {
  clicks: Pick<ReturnType<(typeof clicks)["reads"]>, "ofPeriod">;
  statistics: Pick<ReturnType<(typeof statistics)["reads"]>, "ambassadorDays">;
}

/** What an ambassador's week and the one before it came to: counters by day, never orders. */
export async function ambassadorWeek(
  week: string,
  ambassadorId: string,
  { clicks, statistics }: Deps,
): Promise<Pick<AmbassadorWeek, "week" | "sold" | "opened" | "before">> {
  const period = withWeekBefore(week);
  const [counted, opened] = await Promise.all([
    statistics.ambassadorDays(ambassadorId, period),
    clicks.ofPeriod(ambassadorId, period),
  ]);
  const of = (monday: string) => figuresOf(monday, counted, opened.days);
  return { week, ...of(week), before: of(addDays(week, -7)) };
}
