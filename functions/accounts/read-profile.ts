import { readProfile as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Somebody reads their own profile, an ambassador with revenue: one read of one item. */
export async function readProfile(
  _input: InputOf<typeof route>,
  deps: DepsOf<"accounts/read-profile">,
  caller: Caller,
) {
  return profileOf(await caller.user(), deps.shop.currency);
}

export const handler = signedIn(route, {}, readProfile);
