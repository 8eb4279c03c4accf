import type { InputOf } from "../../shared/contract/route.ts";
import { readAmbassadorStats as route } from "../../shared/contract/statistics.ts";
import { links } from "../../shared/data/links.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { addCounters, noCounters } from "../../shared/domain/counters.ts";
import { dayOf, daysOf, periodOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { linkUrl } from "../../shared/views/link.ts";

/** An ambassador reads what each link earned, and each day. Counters are read, never orders. */
export async function readAmbassadorStats(
  input: InputOf<typeof route>,
  deps: DepsOf<"stats/read-ambassador">,
  caller: Caller,
) {
  const { appUrl, currency } = deps.shop;
  const period = periodOf(input, dayOf(deps.now().toISOString()));
  const [own, sold, counted] = await Promise.all([
    deps.links.allOf(caller.id),
    deps.statistics.linkCounters(caller.id),
    deps.statistics.ambassadorDays(caller.id, period),
  ]);
  const days = daysOf(period).map((day) => ({ day, ...earned(counted.get(day) ?? noCounters) }));
  const totals = earned([...counted.values()].reduce(addCounters, noCounters));
  const links = own.map(({ code }) => ({
    code,
    url: linkUrl(appUrl, code),
    ...earned(sold.get(code) ?? noCounters),
  }));
  return { ...period, currency, totals, links, days };
}

const earned = ({ orders, ambassadorMinor }: { orders: number; ambassadorMinor: number }) => ({
  orders,
  revenueMinor: ambassadorMinor,
});

export const handler = signedIn(route, { links, statistics }, readAmbassadorStats);
