import { listAmbassadors as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { users } from "../../shared/data/users.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import { lookupOf } from "../../shared/domain/search.ts";
import { type Standing, standingOf } from "../../shared/domain/standing.ts";
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
  const { search = "", sort, standing, ...page } = sortedAsFound(input);
  const isSearched = lookupOf(search) !== undefined;
  if (standing && sort !== "newest" && !isSearched) {
    throw invalidField("sort", "Those of one standing come newest first: leave out one of the two.");
  }
  if (sort === "newest" && !isSearched) {
    const { items, ...rest } = await (standing
      ? deps.users.listStanding(standing, page)
      : deps.users.listAmbassadors(page));
    const sold = await deps.balances.getMany(items.map(({ id }) => id));
    return { ...rest, items: items.map((user) => ambassadorAnswer(user, deps.shop.currency, sold.get(user.id))) };
  }
  if (sort === "revenue") {
    const { items, isRest, ...rest } = await byRevenue(page, deps);
    return { ...rest, items: await readAll(items, deps, { withoutBoard: isRest }) };
  }
  const { items, ...rest } = await deps.ambassadorSearch.find({ ...page, search, sort });
  return { ...rest, items: await readAll(items, deps, { standing }) };
}

/** Which of some ambassadors are shown: those not on the leaderboard, or those who stand somewhere. */
interface Which {
  withoutBoard?: boolean;
  standing?: Standing | undefined;
}

/** Ambassadors with what they sold, in the order given. */
async function readAll(ids: readonly string[], deps: Deps, { withoutBoard, standing }: Which) {
  const [people, sold, onBoard] = await Promise.all([
    deps.users.getMany(ids),
    deps.balances.getMany(ids),
    withoutBoard ? deps.leaderboard.onBoard(ids) : undefined,
  ]);
  const byId = new Map(people.map((user) => [user.id, user]));
  return ids
    .filter((id) => !onBoard?.has(id))
    .flatMap((id) => byId.get(id) ?? [])
    .filter((user) => standing === undefined || standingOf(user) === standing)
    .map((user) => ambassadorAnswer(user, deps.shop.currency, sold.get(user.id)));
}

export const handler = signedIn(route, { ambassadorSearch, balances, leaderboard, users }, listAmbassadors);
