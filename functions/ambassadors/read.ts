import { readAmbassador as route } from "../../shared/contract/ambassadors.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { groups } from "../../shared/data/groups.ts";
import { rates } from "../../shared/data/rates.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { ratesAt } from "../../shared/domain/rates.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { ambassadorAnswer } from "../../shared/views/ambassador.ts";

/** The owner reads an ambassador with orders and revenue. Fails `not_found` where there is no such ambassador. */
export async function readAmbassador({ ambassadorId }: InputOf<typeof route>, deps: DepsOf<"ambassadors/read">) {
  const [user, sold, groups, rates] = await Promise.all([
    deps.users.get(ambassadorId),
    deps.balances.get(ambassadorId),
    deps.groups.list(),
    deps.rates.get(),
  ]);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  const { tiers } = ratesAt(rates, deps.now().toISOString());
  return ambassadorAnswer(user, { currency: deps.shop.currency, groups, tiers, sold });
}

export const handler = signedIn(route, { balances, groups, rates, users }, readAmbassador);
