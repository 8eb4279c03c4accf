import type { InputOf } from "../../shared/contract/route.ts";
import { turnOnFactor as route } from "../../shared/contract/second-factor.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { AppError, problemAt } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { factorChanged } from "../../shared/policies/notice.ts";
import { isFirstCode, turnedOn } from "../../shared/policies/second-factor.ts";
import { onlySession } from "../../shared/policies/session.ts";
import { viewer } from "../../shared/services/viewer.ts";

/**
 * Somebody turns their second factor on with its first code, and every other sign-in of theirs ends: it took no code. Whose answer
 * was lost asks with the same code, and it is on.
 */
export async function turnOnFactor(
  { code }: InputOf<typeof route>,
  deps: DepsOf<"accounts/turn-on-second-factor">,
  caller: Caller,
) {
  const user = await caller.user();
  const [counted, credential] = await Promise.all([
    countTry(deps, "second-factor", caller.id, caller),
    deps.credentials.get(user.email),
  ]);
  const now = deps.now();
  const { factor: known, factorPending: pending } = credential ?? {};
  const isDone = known !== undefined && isFirstCode(known, code);
  if (!isDone) {
    if (!credential || known || !pending) {
      throw new AppError("conflict", "There is no second factor to turn on. Set it up again.");
    }
    const factor = turnedOn(pending, code, now);
    if (!factor) throw problemAt("code", "wrong_credentials", "This code is wrong. Wait for the next one.");
    const notice = factorChanged(credential, "factor_on", now);
    await deps.credentials.turnOnFactor(credential, factor, { notice, now, sessions: onlySession(user, caller) });
  }
  await counted.forgive();
}

export const handler = signedIn(route, { attempts, credentials, viewer }, turnOnFactor);
