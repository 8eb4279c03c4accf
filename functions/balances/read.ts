import { readBalance as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { balanceAnswer } from "../../shared/views/balance.ts";

/** The owner reads what an ambassador is owed. */
export async function readBalance({ ambassadorId }: InputOf<typeof route>, deps: DepsOf<"balances/read">) {
  const [user, balance] = await Promise.all([deps.users.get(ambassadorId), deps.balances.get(ambassadorId)]);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  return balanceAnswer(balance, deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { balances, users }, readBalance);
