import { readEarnings as route } from "../../shared/contract/balances.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { balances } from "../../shared/data/balances.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { balanceAnswer } from "../../shared/views/balance.ts";

/** An ambassador reads what they are owed, when it may be paid, and what was: one read. */
export async function readEarnings(_input: InputOf<typeof route>, deps: DepsOf<"balances/read-own">, caller: Caller) {
  return balanceAnswer(await deps.balances.get(caller.id), deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { balances }, readEarnings);
