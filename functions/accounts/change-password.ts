import { changePassword as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { problemAt } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { passwordChanged } from "../../shared/policies/notice.ts";
import { onlySession } from "../../shared/policies/session.ts";
import { hashPassword, refuseCommonPassword, verifyPassword } from "../../shared/services/passwords.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** Somebody changes their password, and every other sign-in of theirs ends; their address is told. */
export async function changePassword(
  { currentPassword, password }: InputOf<typeof route>,
  deps: DepsOf<"accounts/change-password">,
  caller: Caller,
) {
  const user = await caller.user();
  refuseCommonPassword(password, user.email);
  const [counted, credential] = await Promise.all([
    countTry(deps, "change-password", user.email, caller),
    deps.credentials.get(user.email),
  ]);
  const isRight = await verifyPassword(currentPassword, credential?.passwordHash);
  if (!credential || !isRight) {
    throw problemAt("currentPassword", "wrong_credentials", "The current password is wrong.");
  }
  const passwordHash = await hashPassword(password);
  const now = deps.now();
  const notice = passwordChanged(credential, now);
  await deps.credentials.changePassword(credential, {
    passwordHash,
    sessions: onlySession(user, caller),
    notice,
    nowSeconds: Math.floor(now.getTime() / 1000),
  });
  await counted.forgive();
}

export const handler = signedIn(route, { attempts, credentials, viewer }, changePassword);
