import type { InputOf } from "../../shared/contract/route.ts";
import { readAmbassadorStats as route } from "../../shared/contract/statistics.ts";
import { clicks } from "../../shared/data/clicks.ts";
import { links } from "../../shared/data/links.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { tallies } from "../../shared/data/tallies.ts";
import {
  addClicks,
  addClicksFrom,
  type Clicks,
  noClicks,
  noClicksFrom,
  referrersOf,
} from "../../shared/domain/clicks.ts";
import { addCounters, noCounters } from "../../shared/domain/counters.ts";
import { givenSales } from "../../shared/domain/ledger.ts";
import { dayOf, daysOf, periodOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { clickFigures } from "../../shared/views/clicks.ts";
import { linkUrl } from "../../shared/views/link.ts";
import { soldOfAmbassador } from "../../shared/views/sold.ts";

/** An ambassador reads what a page of links earned, each day, and what sold best. Counters are read, never orders, and never all links. */
export async function readAmbassadorStats(
  input: InputOf<typeof route>,
  deps: DepsOf<"stats/read-ambassador">,
  caller: Caller,
) {
  const { appUrl, currency } = deps.shop;
  const period = periodOf(input, dayOf(deps.now().toISOString()));
  const { limit, cursor, best } = input;
  const [own, few, counted, opened, tallied] = await Promise.all([
    deps.links.listOf(caller.id, { limit, cursor, state: "all" }),
    deps.statistics.linkCounters(caller.id),
    deps.statistics.ambassadorDays(caller.id, period),
    deps.clicks.ofPeriod(caller.id, period),
    best > 0 ? deps.tallies.ofAmbassador(caller.id, period) : undefined,
  ]);
  const days = daysOf(period).map((day) => ({
    day,
    ...earned(counted.get(day) ?? noCounters),
    ...(opened.days.get(day) ?? noClicks),
  }));
  const totals = earned([...counted.values()].reduce(addCounters, noCounters));
  const codes = own.items.map(({ code }) => code);
  const sold = few ?? (await soldOver([...codes, givenSales], caller.id, deps));
  const links = own.items.map(({ code, slug }) => ({
    code,
    url: linkUrl(appUrl, slug ?? code),
    ...worth(earned(sold.get(code) ?? noCounters), opened.links.get(code) ?? noClicks),
  }));
  const { nextCursor } = own;
  const given = sold.get(givenSales);
  return {
    ...period,
    currency,
    totals: worth(totals, [...opened.days.values()].reduce(addClicks, noClicks)),
    links,
    referrers: referrersOf([...opened.links.values()].reduce(addClicksFrom, noClicksFrom).hosts),
    ...(given && { given: earned(given) }),
    ...(nextCursor !== undefined && { nextCursor }),
    days,
    ...(tallied && { sold: soldOfAmbassador(tallied, best, appUrl) }),
  };
}

/** At most 100 are read in one request. */
async function soldOver(
  codes: readonly string[],
  ambassadorId: string,
  { statistics }: DepsOf<"stats/read-ambassador">,
) {
  const [some, others] = await Promise.all(
    [codes.slice(0, 100), codes.slice(100)].map((part) => statistics.linkCountersOf(ambassadorId, part)),
  );
  return new Map([...(some ?? []), ...(others ?? [])]);
}

const earned = ({ orders, ambassadorMinor }: { orders: number; ambassadorMinor: number }) => ({
  orders,
  revenueMinor: ambassadorMinor,
});

/** What was sold, beside how often that was looked at. */
const worth = (sold: ReturnType<typeof earned>, opened: Clicks) => ({
  ...sold,
  ...clickFigures(opened, sold.orders, sold.revenueMinor),
});

export const handler = signedIn(route, { clicks, links, statistics, tallies }, readAmbassadorStats);
