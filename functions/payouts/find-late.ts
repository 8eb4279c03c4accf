import { balances } from "../../shared/data/balances.ts";
import { shards } from "../../shared/data/keys.ts";
import { owed } from "../../shared/data/owed.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { isLate, type Payout } from "../../shared/domain/payout.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { schedule } from "../../shared/lambda/schedule.ts";
import type { Log } from "../../shared/observability/log.ts";

type Deps = DepsOf<"payouts/find-late"> & { log: Log };

const peopleAtOnce = 100;
/** So many are named on a line. */
const mostNamed = 20;

/**
 * Counts the payouts that have been on their way for longer than any bank takes: each keeps its ambassador from being paid again, until somebody says what
 * became of it. They are found by those who are owed anything, shard by shard, side by side.
 */
export async function findLate(deps: Deps): Promise<void> {
  const now = deps.now().getTime();
  const found = await Promise.all(Array.from({ length: shards }, (_, shard) => openOf(shard, deps)));
  const late = found.flat().filter((payout) => isLate(payout, now));
  if (late.length === 0) return;
  const named = late.slice(0, mostNamed).map(({ id, runId, state }) => `${id} of ${runId}: ${state}`);
  deps.log.warn("payouts are late", { count: late.length, which: named.join(", ") }, { PayoutsLate: late.length });
}

/** The payouts on their way of those who are marked in a shard. */
async function openOf(shard: number, { owed, balances, payouts }: Deps): Promise<Payout[]> {
  const open: Payout[] = [];
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page: Awaited<ReturnType<typeof owed.after>> = await owed.after(shard, after, peopleAtOnce);
    const found = page.ambassadorIds.length > 0 ? await balances.getMany(page.ambassadorIds) : new Map();
    const ids = [...found.values()].flatMap(({ payoutId }) => payoutId ?? []);
    if (ids.length > 0) open.push(...(await payouts.getMany(ids)).values());
    after = page.through;
  }
  return open;
}

export const handler = schedule("payouts/find-late", { balances, owed, payouts }, findLate);
