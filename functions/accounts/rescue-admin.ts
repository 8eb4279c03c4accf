import type * as z from "zod/mini";
import { rescueAdmin as input } from "../../shared/contract/accounts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";
import { factorChanged } from "../../shared/policies/notice.ts";

/**
 * Turns off the second factor of somebody of the team who lost it, and its recovery codes too. No route reaches it: whoever may
 * invoke functions in the shop's own account may do this. The address is told.
 */
export async function rescueAdmin({ email }: z.output<typeof input>, deps: DepsOf<"accounts/rescue-admin">) {
  const credential = await deps.credentials.get(email);
  if (credential?.scope !== "admin") throw new AppError("not_found", "Nobody of the team signs in with this address.");
  if (!credential.factor) return { wasOn: false };
  const now = deps.now();
  await deps.credentials.turnOffFactor(credential, factorChanged(credential, "factor_rescued", now), now);
  return { wasOn: true };
}

export const handler = invocation("accounts/rescue-admin", input, { credentials }, rescueAdmin);
