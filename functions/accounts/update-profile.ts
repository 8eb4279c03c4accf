import { updateProfile as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { balances } from "../../shared/data/balances.ts";
import { credentials } from "../../shared/data/credentials.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { profileOf } from "../../shared/views/user.ts";

/**
 * Somebody changes their name or address. Fails `email_taken` where another account has the address. A try at another
 * address counts, taken or free: either answer tells of it. It counts by the caller's id, as their own address changes.
 */
export async function updateProfile(
  { firstName, lastName, email }: InputOf<typeof route>,
  deps: DepsOf<"accounts/update-profile">,
  caller: Caller,
) {
  const before = await caller.user();
  const after = {
    ...before,
    firstName: firstName ?? before.firstName,
    lastName: lastName ?? before.lastName,
    email: email ?? before.email,
  };
  const isMoving = after.email !== before.email;
  const [credential, balance] = await Promise.all([
    isMoving ? deps.credentials.get(before.email) : undefined,
    caller.scope === "ambassador" ? deps.balances.get(caller.id) : undefined,
    isMoving && countTry(deps, "change-email", caller.id, caller),
  ]);
  await deps.credentials.updateProfile(before, after, credential);
  return profileOf(after, deps.shop.currency, balance);
}

export const handler = signedIn(route, { attempts, balances, credentials, viewer }, updateProfile);
