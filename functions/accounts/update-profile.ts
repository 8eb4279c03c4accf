import { updateProfile as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { balances } from "../../shared/data/balances.ts";
import { terms } from "../../shared/data/terms.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { profileOf } from "../../shared/views/user.ts";
import * as words from "../../shared/words/en/fields.ts";

/** Somebody changes their name, or, as an ambassador, whether others see their sum. */
export async function updateProfile(
  { firstName, lastName, hidesRevenue }: InputOf<typeof route>,
  deps: DepsOf<"accounts/update-profile">,
  caller: Caller,
) {
  if (hidesRevenue !== undefined && caller.scope !== "ambassador") {
    throw invalidField("hidesRevenue", words.of_ambassadors());
  }
  const [user, balance, current] = await Promise.all([
    deps.ambassadorSearch.rename(caller.id, (before) => ({
      firstName: firstName ?? before.firstName,
      lastName: lastName ?? before.lastName,
      ...(hidesRevenue !== undefined && { hidesRevenue }),
    })),
    caller.scope === "ambassador" ? deps.balances.get(caller.id) : undefined,
    caller.scope === "ambassador" ? deps.terms.current({ eventual: true }) : undefined,
  ]);
  return profileOf(user, deps.shop.currency, balance, current);
}

export const handler = signedIn(route, { ambassadorSearch, balances, terms }, updateProfile);
