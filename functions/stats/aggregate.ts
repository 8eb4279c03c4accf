import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { placedOrders } from "../../shared/data/placed-orders.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { tallies } from "../../shared/data/tallies.ts";
import { users } from "../../shared/data/users.ts";
import { addDays, dayOf, daysOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import { errorFields, type Log } from "../../shared/observability/log.ts";
import { checkAgain, closeDay } from "../../shared/policies/close-day.ts";
import { tallyDays } from "../../shared/policies/tally-day.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { rankings } from "../../shared/services/queues.ts";

type Deps = DepsOf<"stats/aggregate"> & { log: Log };

/** How long after its end a day is left alone, so that clocks minutes apart agree that it is over; milliseconds. */
const graceMs = 60 * 60 * 1000;
const ambassadorsInMessage = 25;

/** Twice the schedule's period: a run that was missed is made up for by the next one. */
const changedWithinMs = 2 * 60 * 60 * 1000;
const messagesAtOnce = 10;

/**
 * Has the leaderboard repaired, then closes the days that are over and tallies what each brought. A day of the shop that differs
 * from the ledger stops the closing; an ambassador's fails the run once all else is done, and every one after it, until it is right.
 */
export async function aggregate(deps: Deps): Promise<void> {
  await repairLeaderboard(deps);
  const now = deps.now().getTime();
  const lastOver = addDays(dayOf(new Date(now - graceMs).toISOString()), -1);
  try {
    await closeDays(lastOver, deps);
  } finally {
    await tallyDays(new Date(now - changedWithinMs).toISOString(), deps);
  }
}

async function closeDays(lastOver: string, deps: Deps): Promise<void> {
  const closed = await deps.statistics.closedThrough();
  const first = closed ? addDays(closed, 1) : await deps.statistics.firstShopDay();
  const left = await checkAgain(deps);
  for (const day of first ? daysOf({ from: first, to: lastOver }) : []) left.push(...(await closeDay(day, deps)));
  if (left.length > 0) {
    throw new Error(`${left.length} figures are not right, of which the first: ${left[0]?.reason}`);
  }
}

/**
 * Has those written again who sold or gave back in the last two hours; everybody only where the board lost what it held. To write
 * a million of them each hour would cost more than all else together.
 */
async function repairLeaderboard(deps: Deps): Promise<void> {
  if (await isLost(deps)) {
    await writeEverybody(deps);
    return;
  }
  const now = deps.now();
  const since = new Date(now.getTime() - changedWithinMs).toISOString();
  await write([...(await deps.ledger.ambassadorsSince(since, dayOf(now.toISOString())))], deps);
}

/** A board that can't be asked keeps no day from being closed: it is asked again in an hour. */
async function isLost({ leaderboard, log }: Deps): Promise<boolean> {
  try {
    return !(await leaderboard.isWhole());
  } catch (error) {
    log.warn("leaderboard not asked", errorFields(error));
    return false;
  }
}

async function writeEverybody(deps: Deps): Promise<void> {
  let cursor: string | undefined;
  do {
    const page = await deps.users.listAmbassadors({ limit: 100, ...(cursor && { cursor }) });
    const sold = await deps.balances.getMany(page.items.map((user) => user.id));
    const ids = [...sold.values()].filter(({ orders }) => orders > 0).map(({ ambassadorId }) => ambassadorId);
    await write(ids, deps);
    cursor = page.nextCursor;
  } while (cursor);
  await deps.leaderboard.noteWhole();
}

/** Has ambassadors written by whoever writes the board. */
async function write(ids: readonly string[], { rankings }: Deps): Promise<void> {
  const left = [...ids];
  while (left.length > 0) {
    const messages = [];
    while (left.length > 0 && messages.length < messagesAtOnce) {
      messages.push({ ambassadorIds: left.splice(0, ambassadorsInMessage) });
    }
    await rankings.sendAll(messages);
  }
}

export const handler = schedule(
  "stats/aggregate",
  { balances, leaderboard, ledger, placedOrders, rankings, statistics, tallies, users },
  aggregate,
);
