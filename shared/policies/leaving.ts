import type { balances } from "../data/balances.ts";
import type { erasures } from "../data/erasures.ts";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { derivedId } from "./ids.ts";
import { aboutOf } from "./notice.ts";

interface Deps {
  erasures: Pick<ReturnType<(typeof erasures)["writes"]>, "leave">;
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  shop: { ownerEmail: string };
  now(): Date;
}

/**
 * Somebody leaves, by themselves or by the owner's hand: they can sign in no more, and sell nothing. What they are still owed stays under
 * their id, and is told to both. Who had left before is left as they are.
 * @returns undefined where there is no such ambassador
 */
export async function leave(ambassadorId: string, isByOwner: boolean, deps: Deps): Promise<User | undefined> {
  const now = deps.now();
  const owedMinor = (await deps.balances.get(ambassadorId))?.totalMinor ?? 0;
  const notices = ({ id: userId, scope, email }: User): Notice[] => [
    { ...aboutOf({ userId, scope, email }, now), kind: "left", owedMinor, isByOwner },
    {
      ...aboutOf({ userId, scope: "admin", email: deps.shop.ownerEmail }, now),
      ...{ kind: "ambassador_left", owedMinor, isByOwner },
    },
  ];
  return deps.erasures.leave(ambassadorId, {
    at: now.toISOString(),
    invitationIdOf: (email) => derivedId("inv", email),
    notices,
    nowSeconds: Math.floor(now.getTime() / 1000),
  });
}
