import type { InputOf } from "../../shared/contract/route.ts";
import { readShopStats as route } from "../../shared/contract/statistics.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { addClicks, noClicks, noClicksFrom, referrersOf, shopClicks } from "../../shared/domain/clicks.ts";
import { addCounters, noCounters } from "../../shared/domain/counters.ts";
import { dayOf, daysOf, periodOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { clickFigures } from "../../shared/views/clicks.ts";

/** The owner reads the shop's totals and days. The cost follows the length of the period, not the number of orders. */
export async function readShopStats(input: InputOf<typeof route>, deps: DepsOf<"stats/read-shop">) {
  const period = periodOf(input, dayOf(deps.now().toISOString()));
  const [counted, opened] = await Promise.all([
    deps.statistics.shopDays(period),
    deps.clicks.ofPeriod(shopClicks.ambassadorId, period),
  ]);
  const days = daysOf(period).map((day) => ({
    day,
    ...(counted.get(day) ?? noCounters),
    ...(opened.days.get(day) ?? noClicks),
  }));
  const sold = days.reduce(addCounters, noCounters);
  const figures = clickFigures(days.reduce(addClicks, noClicks), sold.orders, sold.grossMinor);
  const { hosts } = opened.links.get(shopClicks.code) ?? noClicksFrom;
  return {
    ...period,
    currency: deps.shop.currency,
    totals: { ...sold, ...figures },
    days,
    referrers: referrersOf(hosts),
  };
}

export const handler = signedIn(route, { clicks, statistics }, readShopStats);
