import { savePayee as route } from "../../shared/contract/payees.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { payees } from "../../shared/data/payees.ts";
import { payeeAfter } from "../../shared/domain/payee.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { payeeChanged, payeeDetailsOf } from "../../shared/policies/payee.ts";
import { provenCredential } from "../../shared/policies/proven-credential.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { payeeAnswer } from "../../shared/views/payee.ts";

/**
 * An ambassador says where they are paid, and shows that they know the password: whoever finds a session open can't have the money
 * sent elsewhere. Said again, nothing changes.
 */
export async function savePayee(input: InputOf<typeof route>, deps: DepsOf<"payees/save">, caller: Caller) {
  const details = payeeDetailsOf(input, deps.shop.currency);
  const { credential, counted } = await provenCredential(input.currentPassword, deps, caller);
  const before = await deps.payees.get(caller.id);
  const now = deps.now();
  const after = payeeAfter(caller.id, before, details, now);
  if (after) {
    const notice = payeeChanged(credential, before, after, now);
    await deps.payees.change(caller.id, { before, after, credential, notice, now });
  }
  await counted.forgive();
  return payeeAnswer(after ?? before?.payee, deps.shop.currency, now);
}

export const handler = signedIn(route, { attempts, credentials, payees, viewer }, savePayee);
