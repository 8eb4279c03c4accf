import { type Books, type Entry, isEarning, totalsOf } from "./books.ts";
import type { Boards } from "./facts.ts";

/**
 * Invariant 4: with the queues empty, the leaderboards of all time and of this month equal the fold of the ledger, of who is active.
 */
export function boardViolations({ entries: all, users }: Books, boards: Boards, month: string): string[] {
  const absent = new Set(users.filter(({ standing }) => standing !== "active").map(({ id }) => id));
  for (const id of soldNothing(all)) absent.add(id);
  const entries = all.filter(isEarning).filter(({ ambassadorId }) => !absent.has(ambassadorId));
  const thisMonth = entries.filter((entry) => entry.bookedAt.startsWith(month));
  return [
    ...differences("all", entries, boards.get("all") ?? new Map()),
    ...differences(`month:${month}`, thisMonth, boards.get(`month:${month}`) ?? new Map()),
  ];
}

/** Whose every sale was given to somebody else. */
export const soldNothing = (entries: readonly Entry[]): string[] =>
  [...Map.groupBy(entries, (entry) => entry.ambassadorId)]
    .filter(([, own]) => totalsOf(own).orders === 0)
    .map(([id]) => id);

function differences(window: string, entries: readonly Entry[], board: ReadonlyMap<string, number>): string[] {
  const byAmbassador = Map.groupBy(entries, (entry) => entry.ambassadorId);
  const wrong: string[] = [];
  for (const [ambassadorId, own] of byAmbassador) {
    const expected = totalsOf(own).ambassadorMinor;
    const found = board.get(ambassadorId);
    if (found !== expected) wrong.push(`leaderboard ${window}: ${ambassadorId} has ${found}, the ledger ${expected}`);
  }
  for (const ambassadorId of board.keys()) {
    if (!byAmbassador.has(ambassadorId))
      wrong.push(`leaderboard ${window}: ${ambassadorId} never sold, or is not active`);
  }
  return wrong;
}
