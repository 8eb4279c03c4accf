import { readPayeeOfAmbassador as route } from "../../shared/contract/payees.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payees } from "../../shared/data/payees.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { payeeAnswer } from "../../shared/views/payee.ts";

/** Who pays sees where an ambassador is paid, masked. Of somebody who is not there, there is none. */
export async function readPayeeOfAmbassador(
  { ambassadorId }: InputOf<typeof route>,
  deps: DepsOf<"payees/read-of-ambassador">,
) {
  const state = await deps.payees.get(ambassadorId);
  return payeeAnswer(state?.payee, deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { payees }, readPayeeOfAmbassador);
