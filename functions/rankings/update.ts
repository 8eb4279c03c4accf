import { type RankingMessage, rankingMessage } from "../../shared/contract/messages.ts";
import { balances } from "../../shared/data/balances.ts";
import { rates } from "../../shared/data/rates.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { tiers } from "../../shared/data/tiers.ts";
import { users } from "../../shared/data/users.ts";
import { addCounters, noCounters } from "../../shared/domain/counters.ts";
import { monthOf } from "../../shared/domain/period.ts";
import { publicName } from "../../shared/domain/person.ts";
import { ratesAt } from "../../shared/domain/rates.ts";
import { maySell, standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";
import { reachedTier } from "../../shared/policies/tier.ts";
import { leaderboard, type Placing } from "../../shared/services/leaderboard.ts";

type Deps = DepsOf<"rankings/update">;

const maxTries = 10;

/**
 * Writes ambassadors' absolute revenue on the board, and takes those off who are not active. Two of these may overlap and the slower write an older figure, so
 * each reads again after writing until what it wrote is still so: whoever writes last has looked after writing.
 */
export async function updateRankings(message: RankingMessage, deps: Deps) {
  const { ids, month } = placesOf(message, deps.now().toISOString());
  const [standing] = await Promise.all([standingsOf(ids, month, deps), keepReached(ids, deps)]);
  let wanted = standing;
  for (let tries = 0; tries < maxTries; tries++) {
    await deps.leaderboard.set(wanted);
    const now = await standingsOf(ids, month, deps);
    if (JSON.stringify(now) === JSON.stringify(wanted)) return;
    wanted = now;
  }
  throw new Error("Revenue changes faster than it can be written; look again later.");
}

/** Has those keep a tier who reached it, and be told. Whoever is last to look has seen all that was booked before. */
async function keepReached(ids: readonly string[], deps: Deps): Promise<void> {
  const now = deps.now();
  const { tiers = [] } = ratesAt(await deps.rates.get(), now.toISOString());
  if (tiers.length === 0) return;
  const keep = (id: string) =>
    deps.tiers.keep(id, (user, sold) => reachedTier(tiers, user, sold, now), Math.floor(now.getTime() / 1000));
  await Promise.all(ids.map(keep));
}

function placesOf(message: RankingMessage, now: string): { ids: string[]; month: string } {
  if ("ambassadorIds" in message) return { ids: message.ambassadorIds, month: monthOf(now) };
  return { ids: [message.detail.ambassadorId], month: monthOf(message.detail.bookedAt ?? now) };
}

async function standingsOf(ids: readonly string[], month: string, deps: Deps): Promise<Placing[]> {
  const period = { from: `${month}-01`, to: `${month}-31` };
  const [found, sold, ...months] = await Promise.all([
    deps.users.getMany(ids),
    deps.balances.getMany(ids),
    ...ids.map((id) => deps.statistics.ambassadorDays(id, period, true)),
  ]);
  const byId = new Map(found.map((user) => [user.id, user]));
  return ids.flatMap((ambassadorId, index): Placing[] => {
    const user = byId.get(ambassadorId);
    const inAll = sold.get(ambassadorId);
    const days = months[index];
    if (!user || !inAll) return [];
    const standing = { ambassadorId, name: publicName(user), isHidden: user.hidesRevenue ?? false };
    // Also whose every sale was given to others.
    if (!maySell(standingOf(user)) || inAll.orders === 0) {
      return (["all", `month:${month}`] as const).map((window) => ({ ...standing, window, revenueMinor: undefined }));
    }
    const all: Placing = { ...standing, window: "all", revenueMinor: inAll.ambassadorMinor };
    if (!days || days.size === 0) return [all];
    const { ambassadorMinor } = [...days.values()].reduce(addCounters, noCounters);
    return [all, { ...standing, window: `month:${month}`, revenueMinor: ambassadorMinor }];
  });
}

export const handler = queue(
  "rankings/update",
  rankingMessage,
  { balances, leaderboard, rates, statistics, tiers, users },
  updateRankings,
);
