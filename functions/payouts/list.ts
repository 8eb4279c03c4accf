import { listPayouts as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import type { Page } from "../../shared/data/page.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { users } from "../../shared/data/users.ts";
import type { Payout } from "../../shared/domain/payout.ts";
import type { User } from "../../shared/domain/person.ts";
import { lookupOf } from "../../shared/domain/search.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { payoutIdOf } from "../../shared/policies/make-payouts.ts";

type Input = InputOf<typeof route>;
type Deps = DepsOf<"payouts/list">;

/** The owner lists what a run pays to whom, and what became of it, or looks for somebody's: two requests. */
export async function listPayouts({ search = "", ...asked }: Input, deps: Deps) {
  const isSearch = lookupOf(search) !== undefined;
  const { items, people, ...rest } = await (isSearch ? found({ ...asked, search }, deps) : listed(asked, deps));
  const names = new Map(people.map((user) => [user.id, `${user.firstName} ${user.lastName}`.trim()]));
  return {
    ...rest,
    items: items.map((payout) => ({
      ...payout,
      ambassador: { id: payout.ambassadorId, name: names.get(payout.ambassadorId) ?? "" },
    })),
  };
}

/** A page of payouts, and whom they are for. */
interface Found extends Page<Payout> {
  people: readonly User[];
}

async function listed({ runId, ...page }: Omit<Input, "search">, deps: Deps): Promise<Found> {
  const { items, ...rest } = await deps.payouts.listIn(runId, page);
  return { ...rest, items, people: await deps.users.getMany(items.map(({ ambassadorId }) => ambassadorId)) };
}

/** A run makes one payout for each at most, of which the id is known: whoever is found has it, or none. */
async function found({ runId, state, ...page }: Input & { search: string }, deps: Deps): Promise<Found> {
  const { items: ids, ...rest } = await deps.ambassadorSearch.find({ ...page, sort: "newest" });
  const [known, people] = await Promise.all([
    deps.payouts.getMany(ids.map((id) => payoutIdOf(runId, id))),
    deps.users.getMany(ids),
  ]);
  const items = ids
    .flatMap((id) => known.get(payoutIdOf(runId, id)) ?? [])
    .filter((payout) => state === undefined || payout.state === state);
  return { ...rest, items, people };
}

export const handler = signedIn(route, { ambassadorSearch, payouts, users }, listPayouts);
