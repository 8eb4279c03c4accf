import { confirmPasswordReset as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countNetworkTry } from "../../shared/policies/attempt-limit.ts";
import { fingerprint } from "../../shared/policies/ids.ts";
import { passwordChanged } from "../../shared/policies/notice.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";
import { viewer } from "../../shared/services/viewer.ts";
import * as words from "../../shared/words/en/fields.ts";

/**
 * Somebody sets a new password with the token of the e-mail: once, within an hour; every sign-in ends, and the address is told. A token from
 * before another change of the password, or for an address that is another account's by now, is none.
 */
export async function confirmPasswordReset(
  { scope, token, password }: InputOf<typeof route>,
  deps: DepsOf<"accounts/confirm-password-reset">,
  visitor: Visitor,
) {
  const tokenHash = fingerprint(token);
  const now = deps.now();
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const [reset, counted] = await Promise.all([
    deps.credentials.getReset(tokenHash, nowSeconds),
    countNetworkTry(deps, "reset-confirm", visitor),
  ]);
  const credential = reset?.scope === scope ? await deps.credentials.get(reset.email) : undefined;
  const isSame = credential?.userId === reset?.userId && credential?.passwordVersion === reset?.passwordVersion;
  if (!credential || !isSame) throw invalidField("token", words.reset_over());
  refuseCommonPassword(password, credential.email);
  const passwordHash = await hashPassword(password);
  const notice = passwordChanged(credential, now);
  await deps.credentials.resetPassword(tokenHash, credential, { passwordHash, sessions: {}, notice, nowSeconds });
  await counted.forgive();
}

export const handler = http(route, { attempts, credentials, viewer }, confirmPasswordReset);
