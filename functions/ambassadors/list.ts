import { listAmbassadors as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { users } from "../../shared/data/users.ts";
import { lookupOf } from "../../shared/domain/search.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { byRevenue } from "../../shared/policies/by-revenue.ts";
import { sortedAsFound } from "../../shared/policies/sorted.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { ambassadorAnswer } from "../../shared/views/ambassador.ts";

type Input = InputOf<typeof route>;
type Deps = DepsOf<"ambassadors/list">;

/** The owner lists the ambassadors with orders and revenue, or looks for some: two requests, whatever the order. */
export async function listAmbassadors(input: Input, deps: Deps) {
  const { search = "", sort, ...page } = sortedAsFound(input);
  if (sort === "newest" && !lookupOf(search)) {
    const { items, ...rest } = await deps.users.listAmbassadors(page);
    const sold = await deps.balances.getMany(items.map(({ id }) => id));
    return { ...rest, items: items.map((user) => ambassadorAnswer(user, deps.shop.currency, sold.get(user.id))) };
  }
  if (sort === "revenue") {
    const { items, isRest, ...rest } = await byRevenue(page, deps);
    return { ...rest, items: await readAll(items, deps, isRest) };
  }
  const { items, ...rest } = await deps.ambassadorSearch.find({ ...page, search, sort });
  return { ...rest, items: await readAll(items, deps) };
}

/** Ambassadors with what they sold, in the order given. @param withoutBoard leaves those out who are on the leaderboard */
async function readAll(ids: readonly string[], deps: Deps, withoutBoard = false) {
  const [people, sold, onBoard] = await Promise.all([
    deps.users.getMany(ids),
    deps.balances.getMany(ids),
    withoutBoard ? deps.leaderboard.onBoard(ids) : undefined,
  ]);
  const byId = new Map(people.map((user) => [user.id, user]));
  return ids
    .filter((id) => !onBoard?.has(id))
    .flatMap((id) => byId.get(id) ?? [])
    .map((user) => ambassadorAnswer(user, deps.shop.currency, sold.get(user.id)));
}

export const handler = signedIn(route, { ambassadorSearch, balances, leaderboard, users }, listAmbassadors);
