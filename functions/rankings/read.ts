import type { InputOf } from "../../shared/contract/route.ts";
import { readRankings as route } from "../../shared/contract/statistics.ts";
import { monthOf } from "../../shared/domain/period.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";

/** An ambassador reads the best by revenue and their own place, without the sums of who keeps theirs to themselves; of all time or of this month (UTC). */
export async function readRankings(
  { top, window }: InputOf<typeof route>,
  deps: DepsOf<"rankings/read">,
  caller: Caller,
) {
  const board = window === "all" ? "all" : (`month:${monthOf(deps.now().toISOString())}` as const);
  const { best, me } = await deps.leaderboard.read(board, top, caller.id);
  const items = best.map(({ ambassadorId, name, revenueMinor, isHidden }, index) => {
    const isMe = ambassadorId === caller.id;
    return { rank: index + 1, name, ...((isMe || !isHidden) && { revenueMinor }), isMe };
  });
  return { currency: deps.shop.currency, items, me };
}

export const handler = signedIn(route, { leaderboard }, readRankings);
