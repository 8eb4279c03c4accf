import type { balances } from "../data/balances.ts";
import type { payees } from "../data/payees.ts";
import type { users } from "../data/users.ts";
import type { Balance } from "../domain/balance.ts";
import type { Payee } from "../domain/payee.ts";
import { type Candidate, isOwedAnything } from "../domain/payout-run.ts";
import type { User } from "../domain/person.ts";
import { standingOf } from "../domain/standing.ts";

interface Deps {
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "getMany">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "getMany">;
  payees: Pick<ReturnType<(typeof payees)["reads"]>, "getMany">;
}

/** Somebody who is owed anything, with all that a run decides on. */
export interface Known extends Candidate {
  balance: Balance;
  payee: Payee | undefined;
  user: User | undefined;
}

/** All that a run decides on of some ambassadors, at most 100, in their order: three reads side by side. Who is owed nothing is left out. */
export async function candidatesOf(ambassadorIds: readonly string[], deps: Deps): Promise<Known[]> {
  if (ambassadorIds.length === 0) return [];
  const [balances, people, payees] = await Promise.all([
    deps.balances.getMany(ambassadorIds),
    deps.users.getMany(ambassadorIds),
    deps.payees.getMany(ambassadorIds),
  ]);
  const users = new Map(people.map((user) => [user.id, user]));
  return ambassadorIds.flatMap((id) => {
    const [balance, user] = [balances.get(id), users.get(id)];
    if (!balance || !isOwedAnything(balance)) return [];
    return [{ balance, user, standing: user && standingOf(user), payee: payees.get(id) }];
  });
}
