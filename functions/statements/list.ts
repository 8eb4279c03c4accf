import type { InputOf } from "../../shared/contract/route.ts";
import { listStatements as route } from "../../shared/contract/statements.ts";
import { balances } from "../../shared/data/balances.ts";
import { statements } from "../../shared/data/statements.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { statementPage } from "../../shared/policies/statements.ts";
import { shownFrame } from "../../shared/views/statement.ts";

/** The team lists an ambassador's statements. */
export async function listStatements(input: InputOf<typeof route>, deps: DepsOf<"statements/list">) {
  const user = await deps.users.get(input.ambassadorId);
  if (user?.scope !== "ambassador") throw new AppError("not_found", "There is no such ambassador.");
  const { items, ...more } = await statementPage(await deps.balances.get(input.ambassadorId), input, deps);
  return { items: items.map((frame) => shownFrame(frame, deps.shop.currency)), ...more };
}

export const handler = signedIn(route, { balances, statements, users }, listStatements);
