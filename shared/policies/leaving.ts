import type { erasures, StillOwed } from "../data/erasures.ts";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { derivedId } from "./ids.ts";
import { aboutOf } from "./notice.ts";

interface Deps {
  erasures: Pick<ReturnType<(typeof erasures)["writes"]>, "leave">;
  shop: { ownerEmail: string };
  now(): Date;
}

/**
 * Somebody leaves, by themselves or by the owner's hand: they can sign in no more, and sell nothing. What they are still owed stays under
 * their id, with where it is paid, and is told to both. Who had left before is left as they are.
 * @returns undefined where there is no such ambassador
 */
export async function leave(ambassadorId: string, isByOwner: boolean, deps: Deps): Promise<User | undefined> {
  const now = deps.now();
  const notices = ({ id: userId, scope, email }: User, { owedMinor, paidTo }: StillOwed): Notice[] => [
    { ...aboutOf({ userId, scope, email }, now), kind: "left", owedMinor, isByOwner, ...(paidTo && { paidTo }) },
    {
      ...aboutOf({ userId, scope: "admin", email: deps.shop.ownerEmail }, now),
      ...{ kind: "ambassador_left", owedMinor, isByOwner, ...(paidTo && { paidTo }) },
    },
  ];
  return deps.erasures.leave(ambassadorId, {
    at: now.toISOString(),
    invitationIdOf: (email) => derivedId("inv", email),
    notices,
    nowSeconds: Math.floor(now.getTime() / 1000),
  });
}
