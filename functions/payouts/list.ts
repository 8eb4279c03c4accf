import { listPayouts as route } from "../../shared/contract/payouts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payouts } from "../../shared/data/payouts.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner lists what a run pays to whom, and what became of it. */
export async function listPayouts({ runId, ...page }: InputOf<typeof route>, deps: DepsOf<"payouts/list">) {
  const { items, ...rest } = await deps.payouts.listIn(runId, page);
  const people = await deps.users.getMany(items.map(({ ambassadorId }) => ambassadorId));
  const names = new Map(people.map((user) => [user.id, `${user.firstName} ${user.lastName}`.trim()]));
  return {
    ...rest,
    items: items.map((payout) => ({
      ...payout,
      ambassador: { id: payout.ambassadorId, name: names.get(payout.ambassadorId) ?? "" },
    })),
  };
}

export const handler = signedIn(route, { payouts, users }, listPayouts);
