import type { InputOf } from "../../shared/contract/route.ts";
import { turnOffFactor as route } from "../../shared/contract/second-factor.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { factorChanged } from "../../shared/policies/notice.ts";
import { provenCredential } from "../../shared/policies/proven-credential.ts";
import { usedOrRefused } from "../../shared/policies/second-factor.ts";
import { onlySession } from "../../shared/policies/session.ts";
import { viewer } from "../../shared/services/viewer.ts";

/**
 * Somebody turns their second factor off, with the password and a code, and every other sign-in of theirs ends; where it is off,
 * there is nothing to do.
 */
export async function turnOffFactor(
  { currentPassword, code }: InputOf<typeof route>,
  deps: DepsOf<"accounts/turn-off-second-factor">,
  caller: Caller,
) {
  const { credential, counted } = await provenCredential(currentPassword, deps, caller);
  if (credential.factor) {
    const now = deps.now();
    usedOrRefused(credential.factor, code, now);
    const notices = [factorChanged(credential, "factor_off", now)];
    const sessions = onlySession(await caller.user(), caller);
    await deps.credentials.turnOffFactor(credential, { notices, now, sessions });
  }
  await counted.forgive();
}

export const handler = signedIn(route, { attempts, credentials, viewer }, turnOffFactor);
