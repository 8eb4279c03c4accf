import type { balances } from "../data/balances.ts";
import { type ledger, placeOf } from "../data/ledger.ts";
import { foreignCursor, lastOf, type PageRequest, pageOf } from "../data/page.ts";
import { retryWithJitter } from "../data/retry.ts";
import type { statements } from "../data/statements.ts";
import { firstStatement } from "../domain/balance.ts";
import { AppError } from "../domain/errors.ts";
import { addsUp, type LinesBefore, linesOf, type Statement, type StatementFrame } from "../domain/statement.ts";

interface Books {
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "linesAfter">;
  statements: Pick<ReturnType<(typeof statements)["reads"]>, "framesOf">;
}

interface Asked extends PageRequest {
  /** 0 for the open one. */
  number: number;
}

const ofNothing: StatementFrame = {
  ...{ number: firstStatement, openingMinor: 0, closingMinor: 0, blockedMinor: 0 },
  sums: {},
};

/**
 * Reads a page of a statement. Its cursor carries how many lines were before, and what was owed after them; so the last page tells whether
 * all of them add up, and is answered once they do: entries are found by an index, which lags by a moment, and the open one may be booked on
 * between two reads.
 * @throws AppError `not_found`, `invalid_request` naming the cursor, or `conflict` where it does not come to add up
 */
export async function statementOf(ambassadorId: string, asked: Asked, books: Books): Promise<Statement> {
  return retryWithJitter(async () => {
    const balance = await books.balances.get(ambassadorId);
    const open = balance?.statement ?? firstStatement;
    const number = asked.number || open;
    if (number > open) throw new AppError("not_found", "There is no such statement.");
    const place = asked.cursor === undefined ? undefined : cursorOf(asked.cursor, number);
    if (!balance) return { balance, frame: ofNothing, lines: [], seen: 0 };
    const [{ entries, isMore }, [frame]] = await Promise.all([
      books.ledger.linesAfter(ambassadorId, number, place?.after, asked.limit),
      books.statements.framesOf(balance, number, 1),
    ]);
    if (!frame) throw new AppError("not_found", "There is no such statement.");
    const before = place ?? { lines: 0, balanceMinor: frame.openingMinor };
    const lines = linesOf(before.balanceMinor, entries);
    const [last, lastLine] = [entries.at(-1), lines.at(-1)];
    const seen = before.lines + lines.length;
    if (!isMore || !last || !lastLine) return addsUp(frame, before, lines) && { balance, frame, lines, seen };
    const after = [seen, lastLine.balanceMinor, placeOf(last)].join(" ");
    return { balance, frame, lines, seen, nextCursor: pageOf([], listOf(number), after).nextCursor };
  });
}

const listOf = (number: number): string => `statement ${number}`;

/** @throws AppError `invalid_request` naming the cursor */
function cursorOf(cursor: string, number: number): LinesBefore & { after: string } {
  const [, lines, balanceMinor, after] =
    /^(\d{1,9}) (-?\d{1,15}) (\S+)$/.exec(lastOf(cursor, listOf(number)) ?? "") ?? [];
  if (after === undefined) throw foreignCursor();
  return { lines: Number(lines), balanceMinor: Number(balanceMinor), after };
}
