import { updateProfile as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Somebody changes their name. */
export async function updateProfile(
  { firstName, lastName }: InputOf<typeof route>,
  deps: DepsOf<"accounts/update-profile">,
  caller: Caller,
) {
  const before = await caller.user();
  const name = { firstName: firstName ?? before.firstName, lastName: lastName ?? before.lastName };
  const [user, balance] = await Promise.all([
    deps.users.rename(before, name),
    caller.scope === "ambassador" ? deps.balances.get(caller.id) : undefined,
  ]);
  return profileOf(user, deps.shop.currency, balance);
}

export const handler = signedIn(route, { balances, users }, updateProfile);
