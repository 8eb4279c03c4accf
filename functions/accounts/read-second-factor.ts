import type { InputOf } from "../../shared/contract/route.ts";
import { readFactor as route } from "../../shared/contract/second-factor.ts";
import { credentials } from "../../shared/data/credentials.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";

/** Somebody sees whether their second factor is on. */
export async function readFactor(
  _input: InputOf<typeof route>,
  deps: DepsOf<"accounts/read-second-factor">,
  caller: Caller,
) {
  const user = await caller.user();
  const factor = (await deps.credentials.get(user.email))?.factor;
  return {
    isOn: factor !== undefined,
    isRequired: user.factorRequired ?? false,
    recoveryLeft: factor?.recovery.length ?? 0,
  };
}

export const handler = signedIn(route, { credentials }, readFactor);
