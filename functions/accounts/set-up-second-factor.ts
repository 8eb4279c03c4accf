import type { InputOf } from "../../shared/contract/route.ts";
import { setUpFactor as route } from "../../shared/contract/second-factor.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { ConditionFailed } from "../../shared/data/condition-failed.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { AppError, invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { newFactor } from "../../shared/policies/second-factor.ts";
import { verifyPassword } from "../../shared/services/passwords.ts";
import { factorUri } from "../../shared/services/totp.ts";
import { viewer } from "../../shared/services/viewer.ts";

/**
 * Somebody begins to set up a second factor, and shows that they know the password: a session that was left open is not enough.
 * The recovery codes are told here and not once it is on, so that turning it on can be asked twice.
 */
export async function setUpFactor(
  { currentPassword }: InputOf<typeof route>,
  deps: DepsOf<"accounts/set-up-second-factor">,
  caller: Caller,
) {
  const user = await caller.user();
  const [counted, credential] = await Promise.all([
    countTry(deps, "second-factor", caller.id, caller),
    deps.credentials.get(user.email),
  ]);
  const isRight = await verifyPassword(currentPassword, credential?.passwordHash);
  if (!credential || !isRight) {
    throw invalidField("currentPassword", "The current password is wrong.", "wrong_credentials");
  }
  if (credential.factor) throw new AppError("conflict", "Your second factor is on already. Turn it off first.");
  const { pending, codes } = newFactor();
  if (!(await ConditionFailed.held(() => deps.credentials.setUpFactor(credential, pending)))) {
    throw new AppError("conflict", "This account was changed at the same time. Try again.");
  }
  await counted.forgive();
  const { secret } = pending;
  return { key: secret, uri: factorUri(secret, deps.shop.name, user.email), recoveryCodes: codes };
}

export const handler = signedIn(route, { attempts, credentials, viewer }, setUpFactor);
