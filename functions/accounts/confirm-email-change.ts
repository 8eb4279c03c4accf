import { confirmEmailChange as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { fingerprint } from "../../shared/policies/ids.ts";
import { moved } from "../../shared/policies/notice.ts";
import * as words from "../../shared/words/en/fields.ts";

/**
 * Somebody confirms, with the token of the e-mail to it, that an address is theirs: a new one, to which their account moves, or the one
 * that they signed up with. Once, signed in to that account, so that a mistyped address gives nobody else the account. A token from before
 * a change of the password or of the address is none.
 */
export async function confirmEmailChange(
  { token }: InputOf<typeof route>,
  deps: DepsOf<"accounts/confirm-email-change">,
  caller: Caller,
) {
  const user = await caller.user();
  const now = deps.now();
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const tokenHash = fingerprint(token);
  const [move, credential] = await Promise.all([
    deps.credentials.getMove(tokenHash, nowSeconds),
    deps.credentials.get(user.email),
  ]);
  const isTheirs = move?.userId === caller.id && move.email === user.email;
  if (!move || !credential || !isTheirs || move.passwordVersion !== credential.passwordVersion) {
    throw invalidField("token", words.confirmation_over());
  }
  if (move.newEmail === move.email) return deps.credentials.confirmAddress(tokenHash, credential);
  await deps.credentials.moveAddress(tokenHash, credential, moved(credential, move.newEmail, now), nowSeconds);
}

export const handler = signedIn(route, { credentials }, confirmEmailChange);
