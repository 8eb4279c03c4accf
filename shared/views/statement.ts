import { availableMinor, heldAfter } from "../domain/balance.ts";
import { sumMinor } from "../domain/money.ts";
import { dayOf } from "../domain/period.ts";
import { type Statement, type StatementFrame, sumsOf } from "../domain/statement.ts";
import type { StatementSums } from "../domain/statement-sums.ts";

/** A page of a statement as it is shown. */
export function statementAnswer({ balance, frame, lines, seen, nextCursor }: Statement, currency: string, now: Date) {
  const today = dayOf(now.toISOString());
  const sums = sumsOf(frame, seen);
  const isOpen = frame.closedAt === undefined;
  return {
    ...shownFrame(frame, currency),
    ...(isOpen &&
      balance && {
        availableMinor: availableMinor(balance, today),
        heldMinor: sumMinor(heldAfter(balance, today).map(({ amountMinor }) => amountMinor)),
      }),
    ...(sums && totalsOf(sums)),
    lines: [...lines],
    nextCursor,
  };
}

/** A statement as a list shows it. */
export const shownFrame = ({ sums: _, ...frame }: StatementFrame, currency: string) => ({ ...frame, currency });

const totalsOf = (sums: StatementSums) => ({
  lineCount: sums.lines ?? 0,
  totals: {
    salesMinor: sums.sales ?? 0,
    takenBackMinor: sums.takenBack ?? 0,
    givenMinor: sums.given ?? 0,
    byHandMinor: sums.byHand ?? 0,
    payoutsMinor: sums.payouts ?? 0,
  },
});
