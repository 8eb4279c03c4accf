import { readPayeeOfAmbassador as route } from "../../shared/contract/payees.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { payees } from "../../shared/data/payees.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { payeeAnswer } from "../../shared/views/payee.ts";

/** Who pays sees where an ambassador is paid, masked. Fails `not_found` where there is no such ambassador. */
export async function readPayeeOfAmbassador(
  { ambassadorId }: InputOf<typeof route>,
  deps: DepsOf<"payees/read-of-ambassador">,
) {
  const [user, state] = await Promise.all([deps.users.get(ambassadorId), deps.payees.get(ambassadorId)]);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  return payeeAnswer(state?.payee, deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { payees, users }, readPayeeOfAmbassador);
