import { readProfile as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { terms } from "../../shared/data/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Somebody reads their own profile, an ambassador with revenue: three reads side by side. */
export async function readProfile(
  _input: InputOf<typeof route>,
  deps: DepsOf<"accounts/read-profile">,
  caller: Caller,
) {
  const [user, balance, current] = await Promise.all([
    caller.user(),
    caller.scope === "ambassador" ? deps.balances.get(caller.id) : undefined,
    caller.scope === "ambassador" ? deps.terms.current({ eventual: true }) : undefined,
  ]);
  return profileOf(user, deps.shop.currency, balance, current);
}

export const handler = signedIn(route, { balances, terms }, readProfile);
