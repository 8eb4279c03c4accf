import { requestEmailChange as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { notices } from "../../shared/data/notices.ts";
import { invalidField, problemAt } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { moveAsked } from "../../shared/policies/notice.ts";
import { verifyPassword } from "../../shared/services/passwords.ts";
import { viewer } from "../../shared/services/viewer.ts";
import * as words from "../../shared/words/en/fields.ts";

/**
 * Somebody asks to move their account to another address, and shows that they know the password: a session that was left
 * open is not enough. Nothing moves yet. The same answer whether or not the new address has an account.
 */
export async function requestEmailChange(
  { email, currentPassword }: InputOf<typeof route>,
  deps: DepsOf<"accounts/request-email-change">,
  caller: Caller,
) {
  const user = await caller.user();
  if (email === user.email) throw invalidField("email", words.same_address());
  // Right passwords count, too: each sends e-mails to an address that may be anyone's.
  const [credential] = await Promise.all([
    deps.credentials.get(user.email),
    countTry(deps, "change-email", caller.id, caller),
  ]);
  const isRight = await verifyPassword(currentPassword, credential?.passwordHash);
  if (!credential || !isRight) {
    throw problemAt("currentPassword", "wrong_credentials", "The current password is wrong.");
  }
  const now = deps.now();
  await deps.notices.insert(moveAsked(credential, email, now), Math.floor(now.getTime() / 1000));
}

export const handler = signedIn(route, { attempts, credentials, notices, viewer }, requestEmailChange);
