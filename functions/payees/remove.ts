import { removePayee as route } from "../../shared/contract/payees.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { payees } from "../../shared/data/payees.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { payeeChanged } from "../../shared/policies/payee.ts";
import { provenCredential } from "../../shared/policies/proven-credential.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** An ambassador has forgotten where they are paid, with the password. Where nothing is known, there is nothing to do. */
export async function removePayee(
  { currentPassword }: InputOf<typeof route>,
  deps: DepsOf<"payees/remove">,
  caller: Caller,
) {
  const { credential, counted } = await provenCredential(currentPassword, deps, caller);
  const before = await deps.payees.get(caller.id);
  if (before?.payee) {
    const now = deps.now();
    const notice = payeeChanged(credential, before, undefined, now);
    await deps.payees.change(caller.id, { before, after: undefined, credential, notice, now });
  }
  await counted.forgive();
}

export const handler = signedIn(route, { attempts, credentials, payees, viewer }, removePayee);
