import { updateProfile as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { terms } from "../../shared/data/terms.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Somebody changes their name. */
export async function updateProfile(
  { firstName, lastName }: InputOf<typeof route>,
  deps: DepsOf<"accounts/update-profile">,
  caller: Caller,
) {
  const [user, balance, current] = await Promise.all([
    deps.ambassadorSearch.rename(caller.id, (before) => ({
      firstName: firstName ?? before.firstName,
      lastName: lastName ?? before.lastName,
    })),
    caller.scope === "ambassador" ? deps.balances.get(caller.id) : undefined,
    caller.scope === "ambassador" ? deps.terms.current({ eventual: true }) : undefined,
  ]);
  return profileOf(user, deps.shop.currency, balance, current);
}

export const handler = signedIn(route, { ambassadorSearch, balances, terms }, updateProfile);
