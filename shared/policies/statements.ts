import { foreignCursor, lastOf, type Page, type PageRequest, pageOf } from "../data/page.ts";
import type { statements } from "../data/statements.ts";
import { type Balance, firstStatement } from "../domain/balance.ts";
import type { StatementFrame } from "../domain/statement.ts";

const listName = "statements";

/** A page of somebody's statements, the newest first: they are numbered, so a page is read by its numbers. */
export async function statementPage(
  balance: Balance | undefined,
  { limit, cursor }: PageRequest,
  deps: { statements: Pick<ReturnType<(typeof statements)["reads"]>, "framesOf"> },
): Promise<Page<StatementFrame>> {
  if (!balance && cursor !== undefined) throw foreignCursor();
  if (!balance) return { items: [] };
  const newest = cursor === undefined ? balance.statement : beforeOf(cursor, balance);
  const many = Math.min(limit, mostAtOnce);
  const frames = await deps.statements.framesOf(balance, newest, many);
  const last = frames.at(-1)?.number ?? firstStatement;
  return pageOf(frames, listName, last > firstStatement ? last : undefined);
}

/** With the one after a page, as many as are read at once. */
const mostAtOnce = 99;

/** @throws AppError `invalid_request` naming the cursor */
function beforeOf(cursor: string, balance: Balance): number {
  const last = Number(lastOf(cursor, listName));
  if (Number.isInteger(last) && last > firstStatement && last <= balance.statement) return last - 1;
  throw foreignCursor();
}
