import type { InputOf } from "../../shared/contract/route.ts";
import { readStatement as route } from "../../shared/contract/statements.ts";
import { balances } from "../../shared/data/balances.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { statements } from "../../shared/data/statements.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { statementOf } from "../../shared/policies/statement.ts";
import { statementAnswer } from "../../shared/views/statement.ts";

/** The team reads a statement as its ambassador does. */
export async function readStatement(input: InputOf<typeof route>, deps: DepsOf<"statements/read">) {
  const user = await deps.users.get(input.ambassadorId);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  return statementAnswer(await statementOf(input.ambassadorId, input, deps), deps.shop.currency, deps.now());
}

export const handler = signedIn(route, { balances, ledger, statements, users }, readStatement);
