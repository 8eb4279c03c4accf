import type { InputOf } from "../../shared/contract/route.ts";
import { listOwnStatements as route } from "../../shared/contract/statements.ts";
import { balances } from "../../shared/data/balances.ts";
import { statements } from "../../shared/data/statements.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { statementPage } from "../../shared/policies/statements.ts";
import { shownFrame } from "../../shared/views/statement.ts";

/** An ambassador lists their statements. */
export async function listOwnStatements(
  input: InputOf<typeof route>,
  deps: DepsOf<"statements/list-own">,
  caller: Caller,
) {
  const { items, ...more } = await statementPage(await deps.balances.get(caller.id), input, deps);
  return { items: items.map((frame) => shownFrame(frame, deps.shop.currency)), ...more };
}

export const handler = signedIn(route, { balances, statements }, listOwnStatements);
