import { readPayee as route } from "../../shared/contract/payees.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payees } from "../../shared/data/payees.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { payeeAnswer } from "../../shared/views/payee.ts";

/** An ambassador sees where they are paid, as far as anybody is shown it. */
export async function readPayee(_input: InputOf<typeof route>, deps: DepsOf<"payees/read">, caller: Caller) {
  const state = await deps.payees.get(caller.id);
  return payeeAnswer(state?.payee, deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { payees }, readPayee);
