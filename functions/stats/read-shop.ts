import type { InputOf } from "../../shared/contract/route.ts";
import { readShopStats as route } from "../../shared/contract/statistics.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { addCounters, noCounters } from "../../shared/domain/counters.ts";
import { dayOf, daysOf, periodOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads the shop's totals and days. The cost follows the length of the period, not the number of orders. */
export async function readShopStats(input: InputOf<typeof route>, deps: DepsOf<"stats/read-shop">) {
  const period = periodOf(input, dayOf(deps.now().toISOString()));
  const counted = await deps.statistics.shopDays(period);
  const days = daysOf(period).map((day) => ({ day, ...(counted.get(day) ?? noCounters) }));
  return { ...period, currency: deps.shop.currency, totals: days.reduce(addCounters, noCounters), days };
}

export const handler = signedIn(route, { statistics }, readShopStats);
