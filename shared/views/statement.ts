import { availableMinor, heldAfter } from "../domain/balance.ts";
import { sumMinor } from "../domain/money.ts";
import { dayOf } from "../domain/period.ts";
import { linesAtOnce, type Statement, totalsOf } from "../domain/statement.ts";

/** A statement as it is shown, from a line on. */
export function statementAnswer({ balance, frame, lines }: Statement, after: number, currency: string, now: Date) {
  const today = dayOf(now.toISOString());
  const isOpen = frame.closedAt === undefined;
  return {
    ...frame,
    currency,
    ...(isOpen &&
      balance && {
        availableMinor: availableMinor(balance, today),
        heldMinor: sumMinor(heldAfter(balance, today).map(({ amountMinor }) => amountMinor)),
      }),
    totals: totalsOf(lines),
    lineCount: lines.length,
    lines: lines.slice(after, after + linesAtOnce),
  };
}
