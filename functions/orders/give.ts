import { giveOrder as route } from "../../shared/contract/givings.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { givings } from "../../shared/data/givings.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { postedTo } from "../../shared/domain/ledger.ts";
import { publicName } from "../../shared/domain/person.ts";
import { maySell, standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { give } from "../../shared/policies/give.ts";
import { derivedId } from "../../shared/policies/ids.ts";

/** A sale is given to the ambassador it belongs to: its commission, and all that statistics know of it, are theirs from then on. */
export async function giveOrder(input: InputOf<typeof route>, deps: DepsOf<"orders/give">) {
  const { orderId, fromAmbassadorId, toAmbassadorId, reason, idempotencyKey } = input;
  const user = await deps.users.get(toAmbassadorId);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  const name = publicName(user);
  const id = derivedId("giv", orderId, idempotencyKey);
  const isActive = maySell(standingOf(user));
  const giving = { id, fromId: fromAmbassadorId, to: { id: user.id, name }, reason, isActive };
  const given = await give(orderId, giving, deps);
  return {
    ...{ id: given.id, orderId, ambassador: { id: user.id, name }, currency: given.currency },
    amountMinor: 0 - postedTo(given, "commission"),
    ...{ reason: given.reason ?? reason, bookedAt: given.bookedAt },
  };
}

export const handler = signedIn(route, { balances, givings, users }, giveOrder);
