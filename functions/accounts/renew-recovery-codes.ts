import type { InputOf } from "../../shared/contract/route.ts";
import { renewRecoveryCodes as route } from "../../shared/contract/second-factor.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { factorChanged } from "../../shared/policies/notice.ts";
import { provenCredential } from "../../shared/policies/proven-credential.ts";
import { newRecoveryCodes, usedOrRefused } from "../../shared/policies/second-factor.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** Somebody makes their recovery codes again, with the password and a code; those from before open nothing any more. */
export async function renewRecovery(
  { currentPassword, code }: InputOf<typeof route>,
  deps: DepsOf<"accounts/renew-recovery-codes">,
  caller: Caller,
) {
  const { credential, counted } = await provenCredential(currentPassword, deps, caller);
  if (!credential.factor) throw new AppError("conflict", "Your second factor is off: it has no recovery codes.");
  const now = deps.now();
  const used = usedOrRefused(credential.factor, code, now);
  const { codes, recovery } = newRecoveryCodes();
  const notice = factorChanged(credential, "recovery_renewed", now);
  await deps.credentials.renewRecovery(credential, { ...used, recovery }, notice, now);
  await counted.forgive();
  return { recoveryCodes: codes };
}

export const handler = signedIn(route, { attempts, credentials, viewer }, renewRecovery);
