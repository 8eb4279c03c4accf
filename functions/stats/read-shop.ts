import type { InputOf } from "../../shared/contract/route.ts";
import { readShopStats as route } from "../../shared/contract/statistics.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { links } from "../../shared/data/links.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { tallies } from "../../shared/data/tallies.ts";
import { users } from "../../shared/data/users.ts";
import { addClicks, noClicks, noClicksFrom, referrersOf, shopClicks } from "../../shared/domain/clicks.ts";
import { addCounters, noCounters } from "../../shared/domain/counters.ts";
import { dayOf, daysOf, type Period, periodOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { clickFigures } from "../../shared/views/clicks.ts";
import { soldOfShop } from "../../shared/views/sold.ts";

type Deps = DepsOf<"stats/read-shop">;

/** The owner reads the shop's totals and days, and what sold best. The cost follows the length of the period, not the number of orders. */
export async function readShopStats({ best, ...input }: InputOf<typeof route>, deps: Deps) {
  const period = periodOf(input, dayOf(deps.now().toISOString()));
  const [counted, opened, sold] = await Promise.all([
    deps.statistics.shopDays(period),
    deps.clicks.ofPeriod(shopClicks.ambassadorId, period),
    best > 0 ? readSold(period, best, deps) : undefined,
  ]);
  const days = daysOf(period).map((day) => ({
    day,
    ...(counted.get(day) ?? noCounters),
    ...(opened.days.get(day) ?? noClicks),
  }));
  const totals = days.reduce(addCounters, noCounters);
  const figures = clickFigures(days.reduce(addClicks, noClicks), totals.orders, totals.grossMinor);
  const { hosts } = opened.links.get(shopClicks.code) ?? noClicksFrom;
  return {
    ...period,
    currency: deps.shop.currency,
    totals: { ...totals, ...figures },
    days,
    referrers: referrersOf(hosts),
    ...(sold && { sold }),
  };
}

/** The tallies of the days, and then how people and links are called that they put first. */
async function readSold(period: Period, best: number, deps: Deps) {
  const { ids, codes, named } = soldOfShop(await deps.tallies.ofShop(period), best, deps.shop.appUrl);
  const [people, links] = await Promise.all([
    ids.length === 0 ? [] : deps.users.getMany(ids),
    codes.length === 0 ? [] : deps.links.getMany(codes),
  ]);
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  return named(names, new Map(links.map((link) => [link.code, link])));
}

export const handler = signedIn(route, { clicks, links, statistics, tallies, users }, readShopStats);
