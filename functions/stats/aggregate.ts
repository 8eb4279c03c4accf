import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import { addDays, dayOf, daysOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import type { Log } from "../../shared/observability/log.ts";
import { checkAgain, closeDay } from "../../shared/policies/close-day.ts";
import { rankings } from "../../shared/services/queues.ts";

type Deps = DepsOf<"stats/aggregate"> & { log: Log };

/** How long after its end a day is left alone, so that clocks minutes apart agree that it is over; milliseconds. */
const graceMs = 60 * 60 * 1000;
const ambassadorsInMessage = 25;

/**
 * Has the whole leaderboard written again, then closes the days that are over. A day of the shop that differs from the ledger
 * stops the closing; an ambassador's fails the run once all else is done, and every one after it, until it is right.
 */
export async function aggregate(deps: Deps): Promise<void> {
  await rebuildLeaderboard(deps);
  const lastOver = addDays(dayOf(new Date(deps.now().getTime() - graceMs).toISOString()), -1);
  const closed = await deps.statistics.closedThrough();
  const first = closed ? addDays(closed, 1) : await deps.statistics.firstShopDay();
  const left = await checkAgain(deps);
  for (const day of first ? daysOf({ from: first, to: lastOver }) : []) left.push(...(await closeDay(day, deps)));
  if (left.length > 0) {
    throw new Error(`${left.length} figures are not right, of which the first: ${left[0]?.reason}`);
  }
}

async function rebuildLeaderboard(deps: Deps): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await deps.users.listAmbassadors({ limit: 100, ...(cursor && { cursor }) });
    const sold = await deps.balances.getMany(page.items.map((user) => user.id));
    const ids = [...sold.values()].filter(({ orders }) => orders > 0).map(({ ambassadorId }) => ambassadorId);
    const messages = [];
    while (ids.length > 0) messages.push({ ambassadorIds: ids.splice(0, ambassadorsInMessage) });
    if (messages.length > 0) await deps.rankings.sendAll(messages);
    cursor = page.nextCursor;
  } while (cursor);
}

export const handler = schedule("stats/aggregate", { balances, ledger, rankings, statistics, users }, aggregate);
