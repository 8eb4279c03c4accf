import type { InputOf } from "../../shared/contract/route.ts";
import { turnOffFactor as route } from "../../shared/contract/second-factor.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { factorChanged } from "../../shared/policies/notice.ts";
import { withUsed } from "../../shared/policies/second-factor.ts";
import { verifyPassword } from "../../shared/services/passwords.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** Somebody turns their second factor off, with the password and a code; where it is off, there is nothing to do. */
export async function turnOffFactor(
  { currentPassword, code }: InputOf<typeof route>,
  deps: DepsOf<"accounts/turn-off-second-factor">,
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
  const now = deps.now();
  if (credential.factor) {
    if (!withUsed(credential.factor, code, now)) {
      throw invalidField("code", "This code is wrong, or was used already.", "wrong_credentials");
    }
    await deps.credentials.turnOffFactor(credential, factorChanged(credential, "factor_off", now), now);
  }
  await counted.forgive();
}

export const handler = signedIn(route, { attempts, credentials, viewer }, turnOffFactor);
