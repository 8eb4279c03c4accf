import type { balances } from "../data/balances.ts";
import type { ledger } from "../data/ledger.ts";
import { retryWithJitter } from "../data/retry.ts";
import type { statements } from "../data/statements.ts";
import { firstStatement } from "../domain/balance.ts";
import { AppError } from "../domain/errors.ts";
import { addsUp, linesOf, type Statement, type StatementFrame } from "../domain/statement.ts";

interface Books {
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  ledger: Pick<ReturnType<(typeof ledger)["reads"]>, "entriesOn">;
  statements: Pick<ReturnType<(typeof statements)["reads"]>, "framesOf">;
}

const ofNothing: StatementFrame = { number: firstStatement, openingMinor: 0, closingMinor: 0, blockedMinor: 0 };

/**
 * Reads a statement once it adds up: its entries are found by an index, which lags by a moment, and the open one may be booked on
 * between two reads.
 * @param number undefined for the open one
 * @throws AppError `not_found`, or `conflict` where it does not come to add up
 */
export async function statementOf(ambassadorId: string, number: number | undefined, books: Books): Promise<Statement> {
  return retryWithJitter(async () => {
    const balance = await books.balances.get(ambassadorId);
    const open = balance?.statement ?? firstStatement;
    if (number !== undefined && number > open) throw new AppError("not_found", "There is no such statement.");
    if (!balance) return { balance, frame: ofNothing, lines: [] };
    const [entries, [frame]] = await Promise.all([
      Array.fromAsync(books.ledger.entriesOn(ambassadorId, number ?? open)),
      books.statements.framesOf(balance, number ?? open, 1),
    ]);
    if (!frame) throw new AppError("not_found", "There is no such statement.");
    const lines = linesOf(frame.openingMinor, entries);
    return addsUp(frame, lines) && { balance, frame, lines };
  });
}
