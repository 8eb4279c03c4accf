import { type Balance, owedBy } from "./balance.ts";
import type { EntryKind, JournalEntry } from "./ledger.ts";
import { type YearFigure, type Years, type YearTotals, yearFigures } from "./year-figures.ts";

/** Which figure an entry moves; what only moves within what is owed, or is on its way, moves none. */
const figureOf: Readonly<Partial<Record<EntryKind, YearFigure>>> = {
  sale: "earned",
  given: "earned",
  given_away: "earned",
  refund: "takenBack",
  refund_failed: "takenBack",
  refund_canceled: "takenBack",
  dispute: "takenBack",
  reinstatement: "takenBack",
  opening: "opened",
  adjustment: "adjusted",
  write_off: "writtenOff",
  payout_paid: "paid",
  payout_returned: "returned",
};

/** How an entry moves the figures of the year in which it was booked; undefined where it moves none. */
export function yearMoveOf(
  entry: Pick<JournalEntry, "kind" | "bookedAt" | "postings">,
): { year: string; figure: YearFigure; amountMinor: number } | undefined {
  const figure = figureOf[entry.kind];
  if (!figure) return undefined;
  const { totalMinor, paidMinor } = owedBy(entry);
  const amountMinor = figure === "paid" ? paidMinor : totalMinor;
  return { year: entry.bookedAt.slice(0, 4), figure, amountMinor };
}

/** The same as figures to add up. */
export function yearsBy(entry: JournalEntry): Years {
  const move = yearMoveOf(entry);
  return move ? { [move.year]: { [move.figure]: move.amountMinor } } : {};
}

export function addYears(a: Years, b: Years): Years {
  const sum: Record<string, YearTotals> = { ...a };
  for (const [year, totals] of Object.entries(b)) {
    const known = sum[year] ?? {};
    const added = yearFigures.flatMap((figure) => {
      const minor = totals[figure];
      return minor === undefined ? [] : [[figure, (known[figure] ?? 0) + minor] as const];
    });
    sum[year] = { ...known, ...Object.fromEntries(added) };
  }
  return sum;
}

/** A year of somebody's, from what was open at its beginning to what was at its end: owed, be it held or blocked, or on its way. */
export type YearReport = Record<`${YearFigure}Minor`, number> & { openingMinor: number; closingMinor: number };

/** What a year added to what is open. */
const addedIn = (totals: YearTotals): number =>
  yearFigures.reduce((sum, figure) => sum + (totals[figure] ?? 0) * (figure === "paid" ? -1 : 1), 0);

/** What is open now, less what all years since added: so it needs no figure of the years before, and adds up whatever these hold. */
export function yearReportOf(
  { totalMinor, payingMinor, years }: Pick<Balance, "totalMinor" | "payingMinor" | "years">,
  year: string,
): YearReport {
  const later = Object.entries(years).filter(([other]) => other > year);
  const closingMinor = later.reduce((open, [, totals]) => open - addedIn(totals), totalMinor + payingMinor);
  const totals = years[year] ?? {};
  const figures = yearFigures.map((figure) => [`${figure}Minor`, totals[figure] ?? 0] as const);
  return {
    // Each figure has its entry; the compiler can't see that from a list of pairs.
    ...(Object.fromEntries(figures) as Record<`${YearFigure}Minor`, number>),
    openingMinor: closingMinor - addedIn(totals),
    closingMinor,
  };
}

/** Whether there is anything to report of a year. */
export const isEmptyYear = (report: YearReport): boolean => Object.values(report).every((minor) => minor === 0);
