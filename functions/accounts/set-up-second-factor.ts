import type { InputOf } from "../../shared/contract/route.ts";
import { setUpFactor as route } from "../../shared/contract/second-factor.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { settings } from "../../shared/data/settings.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { provenCredential } from "../../shared/policies/proven-credential.ts";
import { newFactor } from "../../shared/policies/second-factor.ts";
import { factorUri } from "../../shared/services/totp.ts";
import { viewer } from "../../shared/services/viewer.ts";

/**
 * Somebody begins to set up a second factor, and shows that they know the password. The recovery codes are told here and not once
 * it is on, so that turning it on can be asked twice. Of two who begin at once one is refused: a key that was shown is the one that
 * a code is asked of.
 */
export async function setUpFactor(
  { currentPassword }: InputOf<typeof route>,
  deps: DepsOf<"accounts/set-up-second-factor">,
  caller: Caller,
) {
  const [{ credential, counted }, { brand }] = await Promise.all([
    provenCredential(currentPassword, deps, caller),
    deps.settings.get(deps.shop.firstSettings),
  ]);
  if (credential.factor) throw new AppError("conflict", "Your second factor is on already. Turn it off first.");
  const { pending, codes } = newFactor();
  await deps.credentials.setUpFactor(credential, pending);
  await counted.forgive();
  const { secret } = pending;
  return { key: secret, uri: factorUri(secret, brand.name, credential.email), recoveryCodes: codes };
}

export const handler = signedIn(route, { attempts, credentials, settings, viewer }, setUpFactor);
