import type { InputOf } from "../../shared/contract/route.ts";
import { readOwnStatement as route } from "../../shared/contract/statements.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { statements } from "../../shared/data/statements.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { statementOf } from "../../shared/policies/statement.ts";
import { statementAnswer } from "../../shared/views/statement.ts";

/** An ambassador reads a statement: every cent that came to be owed, and where it went. */
export async function readOwnStatement(
  input: InputOf<typeof route>,
  deps: DepsOf<"statements/read-own">,
  caller: Caller,
) {
  return statementAnswer(await statementOf(caller.id, input, deps), deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { balances, ledger, statements }, readOwnStatement);
