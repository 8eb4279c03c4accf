import { listAmbassadors as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { groups } from "../../shared/data/groups.ts";
import { rates } from "../../shared/data/rates.ts";
import { users } from "../../shared/data/users.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { Group } from "../../shared/domain/group.ts";
import { ratesAt } from "../../shared/domain/rates.ts";
import { lookupOf } from "../../shared/domain/search.ts";
import { type Standing, standingOf } from "../../shared/domain/standing.ts";
import type { Tier } from "../../shared/domain/tier.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { byRevenue } from "../../shared/policies/by-revenue.ts";
import { sortedAsFound } from "../../shared/policies/sorted.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { ambassadorAnswer } from "../../shared/views/ambassador.ts";
import * as words from "../../shared/words/en/fields.ts";

type Input = InputOf<typeof route>;
type Deps = DepsOf<"ambassadors/list">;

/** The owner lists the ambassadors with orders and revenue, or looks for some: two requests, whatever the order. */
export async function listAmbassadors(input: Input, deps: Deps) {
  const { search = "", sort, standing, group: groupId, ...page } = sortedAsFound(input);
  const isPicked = groupId !== undefined || lookupOf(search) !== undefined;
  if (groupId && sort === "revenue") {
    throw invalidField("sort", words.sort_of_group());
  }
  if (standing && sort !== "newest" && !isPicked) {
    throw invalidField("sort", words.sort_of_standing());
  }
  const ladder = ladderOf(deps);
  if (sort === "newest" && !isPicked) {
    const [{ items, ...rest }, all] = await Promise.all([
      standing ? deps.users.listStanding(standing, page) : deps.users.listAmbassadors(page),
      ladder,
    ]);
    const sold = await deps.balances.getMany(items.map(({ id }) => id));
    const { currency } = deps.shop;
    return {
      ...rest,
      items: items.map((user) => ambassadorAnswer(user, { currency, ...all, sold: sold.get(user.id) })),
    };
  }
  if (sort === "revenue") {
    const [{ items, isRest, ...rest }, all] = await Promise.all([byRevenue(page, deps), ladder]);
    return { ...rest, items: await readAll(items, all, deps, { withoutBoard: isRest }) };
  }
  const [{ items, ...rest }, all] = await Promise.all([
    deps.ambassadorSearch.find({ ...page, search, sort, groupId }),
    ladder,
  ]);
  // A group that is gone is nobody's, whoever still names it.
  if (groupId && !all.groups.some(({ id }) => id === groupId)) return { items: [] };
  return { ...rest, items: await readAll(items, all, deps, { standing, groupId }) };
}

/** What there is for them to be in: groups, and tiers. */
async function ladderOf(deps: Deps): Promise<{ groups: Group[]; tiers: Tier[] | undefined }> {
  const [groups, rates] = await Promise.all([deps.groups.list(), deps.rates.get()]);
  return { groups, tiers: ratesAt(rates, deps.now().toISOString()).tiers };
}

/** Which of some ambassadors are shown: those not on the leaderboard, those who stand somewhere, those of a group. */
interface Which {
  withoutBoard?: boolean;
  standing?: Standing | undefined;
  groupId?: string | undefined;
}

/** Ambassadors with what they sold, in the order given. */
async function readAll(
  ids: readonly string[],
  all: Awaited<ReturnType<typeof ladderOf>>,
  deps: Deps,
  { withoutBoard, standing, groupId }: Which,
) {
  const [people, sold, onBoard] = await Promise.all([
    deps.users.getMany(ids),
    deps.balances.getMany(ids),
    withoutBoard ? deps.leaderboard.onBoard(ids) : undefined,
  ]);
  const byId = new Map(people.map((user) => [user.id, user]));
  const { currency } = deps.shop;
  return ids
    .filter((id) => !onBoard?.has(id))
    .flatMap((id) => byId.get(id) ?? [])
    .filter((user) => standing === undefined || standingOf(user) === standing)
    .filter((user) => groupId === undefined || user.groupId === groupId)
    .map((user) => ambassadorAnswer(user, { currency, ...all, sold: sold.get(user.id) }));
}

export const handler = signedIn(
  route,
  { ambassadorSearch, balances, groups, leaderboard, rates, users },
  listAmbassadors,
);
