import { ledger } from "../../shared/data/ledger.ts";
import { links } from "../../shared/data/links.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import { addCounters, type Counters, noCounters, sameCounters } from "../../shared/domain/counters.ts";
import { countersOf } from "../../shared/domain/ledger.ts";
import { addDays, dayOf, daysOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import type { Log } from "../../shared/observability/log.ts";
import { rankings } from "../../shared/services/queues.ts";

type Deps = DepsOf<"stats/aggregate"> & { log: Log };

/** How long after its end a day is left alone, so that clocks minutes apart agree that it is over; milliseconds. */
const graceMs = 60 * 60 * 1000;
const ambassadorsInMessage = 25;
const lookAgainMs = 1_000;

/**
 * Has the whole leaderboard written again, then closes the days that are over: folds the ledger, holds every counter
 * to the fold, makes one item of the shop's day. A counter that differs stops the closing and raises the alarm.
 */
export async function aggregate(deps: Deps): Promise<void> {
  await rebuildLeaderboard(deps);
  const lastOver = addDays(dayOf(new Date(deps.now().getTime() - graceMs).toISOString()), -1);
  const closed = await deps.statistics.closedThrough();
  const first = closed ? addDays(closed, 1) : await deps.statistics.firstShopDay();
  for (const day of first ? daysOf({ from: first, to: lastOver }) : []) await closeDay(day, deps);
}

async function closeDay(day: string, deps: Deps): Promise<void> {
  const byAmbassador = new Map<string, Counters>();
  let shop = noCounters;
  for await (const entry of deps.ledger.entriesOf(day)) {
    const moved = countersOf(entry);
    shop = addCounters(shop, moved);
    byAmbassador.set(entry.ambassadorId, addCounters(byAmbassador.get(entry.ambassadorId) ?? noCounters, moved));
  }
  const period = { from: day, to: day };
  const shopDays = await deps.statistics.shopDays(period);
  assertMatchesLedger("shop's day", day, shop, shopDays.get(day) ?? noCounters, deps);
  for (const [ambassadorId, folded] of byAmbassador) {
    const days = await deps.statistics.ambassadorDays(ambassadorId, period);
    assertMatchesLedger(`day of ${ambassadorId}`, day, folded, days.get(day) ?? noCounters, deps);
    await assertTotalsMatch(ambassadorId, day, deps);
  }
  if (!(await deps.statistics.closeShopDay(day))) throw new Error(`The day ${day} moved while it was closed.`);
  await deps.statistics.noteClosedThrough(day);
  deps.log.info("day closed", { day, orders: shop.orders, grossMinor: shop.grossMinor });
}

/**
 * An ambassador's total must be the sum of their links and of their days; sales go on meanwhile, so three looks are
 * allowed.
 */
async function assertTotalsMatch(ambassadorId: string, day: string, deps: Deps): Promise<void> {
  for (let looks = 1; ; looks++) {
    const before = await deps.users.get(ambassadorId);
    const [own, days] = await Promise.all([
      deps.links.allOf(ambassadorId),
      deps.statistics.ambassadorDays(ambassadorId, { from: "0", to: "9" }, true),
    ]);
    const total = before ?? noCounters;
    const byLink = own.reduce<Counters>(addCounters, noCounters);
    const byDay = [...days.values()].reduce(addCounters, noCounters);
    if (sameCounters(total, byLink) && sameCounters(total, byDay)) return;
    if (looks < 3) {
      // The links are read from an index, which follows the table a moment later.
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
      continue;
    }
    assertMatchesLedger(`links of ${ambassadorId}`, day, total, byLink, deps);
    assertMatchesLedger(`days of ${ambassadorId}`, day, total, byDay, deps);
  }
}

function assertMatchesLedger(what: string, day: string, folded: Counters, counted: Counters, { log }: Deps): void {
  if (sameCounters(folded, counted)) return;
  const [expected, found] = [JSON.stringify(folded), JSON.stringify(counted)];
  log.error("ledger drift", { what, day, expected, found }, { LedgerDrift: 1 });
  throw new Error(`The ${what} differs from the ledger on ${day}.`);
}

async function rebuildLeaderboard(deps: Deps): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await deps.users.listAmbassadors({ limit: 100, ...(cursor && { cursor }) });
    const ids = page.items.filter((user) => user.orders > 0).map((user) => user.id);
    const messages = [];
    while (ids.length > 0) messages.push({ ambassadorIds: ids.splice(0, ambassadorsInMessage) });
    if (messages.length > 0) await deps.rankings.sendAll(messages);
    cursor = page.nextCursor;
  } while (cursor);
}

export const handler = schedule("stats/aggregate", { ledger, links, rankings, statistics, users }, aggregate);
