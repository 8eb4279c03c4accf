import type { InputOf } from "../../shared/contract/route.ts";
import { listOfYear as route } from "../../shared/contract/year-totals.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { users } from "../../shared/data/users.ts";
import type { User } from "../../shared/domain/person.ts";
import { lookupOf } from "../../shared/domain/search.ts";
import { isEmptyYear, yearReportOf } from "../../shared/domain/year-totals.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

type Deps = DepsOf<"balances/list-of-year">;

/**
 * The owner lists what became of each ambassador's money in a year. Each one's figures are on their balance, so that it costs what it costs to
 * list people, whatever they sold.
 */
export async function listOfYear(input: InputOf<typeof route>, deps: Deps) {
  const { year = deps.now().toISOString().slice(0, 4), search = "", sort, ...page } = input;
  const { currency } = deps.shop;
  const { people, ...rest } = await peopleOf(search, sort, page, deps);
  const known = await deps.balances.getMany(people.map(({ id }) => id));
  const items = people.flatMap(({ id, firstName, lastName, email }) => {
    const balance = known.get(id);
    const report = balance && yearReportOf(balance, year);
    if (!report || isEmptyYear(report)) return [];
    return { ambassador: { id, name: `${firstName} ${lastName}`.trim(), email }, currency, ...report };
  });
  return { ...rest, items };
}

/** Those who are in the list of ambassadors, whoever left too; or who are found, by name. */
async function peopleOf(
  search: string,
  sort: "newest" | "name",
  page: { limit: number; cursor?: string | undefined },
  deps: Deps,
): Promise<{ people: User[]; nextCursor?: string | undefined }> {
  if (sort === "newest" && lookupOf(search) === undefined) {
    const { items: people, ...rest } = await deps.users.listAmbassadors(page);
    return { ...rest, people };
  }
  const { items: ids, ...rest } = await deps.ambassadorSearch.find({ ...page, search, sort });
  const byId = new Map((await deps.users.getMany(ids)).map((user) => [user.id, user]));
  return { ...rest, people: ids.flatMap((id) => byId.get(id) ?? []) };
}

export const handler = signedIn(route, { ambassadorSearch, balances, users }, listOfYear);
