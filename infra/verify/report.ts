import type { Journal } from "./journal.ts";
import type { KeptStatement } from "./kept.ts";
import { addTo, counts, type Fold, type Kept, type Sums } from "./lines.ts";

export interface Report {
  rows: string[][];
  accounts: string[][];
  /** What differs, a sentence each. */
  differences: string[];
  notes: string[];
}

/** Compares what entries come to with what is kept. */
export function reportOf(journal: Journal): Report {
  const { atMs, exportedAt, problems, entries, skipped } = journal;
  const day = (atMs === undefined ? exportedAt : new Date(atMs).toISOString()).slice(0, 10);
  const differences = [...problems, ...journal.halves()];
  if (exportedAt === "" || Number.isNaN(Date.parse(exportedAt))) {
    differences.push("The file does not begin as an export of the books does.");
  }
  if (atMs === undefined) differences.push(...journal.besides.differences());
  const rows: string[][] = [];
  for (const [id, { fold, tail, kept }] of [...journal.people].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ordered = tail.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const wrong =
      atMs === undefined
        ? compared(
            fold,
            ordered.map((it) => it.fold),
            kept,
            day,
          )
        : [];
    // With all that came late: what is on a closed statement stays.
    if (atMs === undefined) wrong.push(...wrongStatements(journal.besides.statements.get(id) ?? [], fold, kept));
    if (atMs !== undefined) for (const it of ordered) addTo(fold, it.fold);
    if (fold.currencies.size > 1) wrong.push(`entries are in ${[...fold.currencies].join(" and ")}`);
    differences.push(...wrong.map((it) => `${id}: ${it}.`));
    const held = Object.entries(fold.heldMinor).reduce((sum, [on, minor]) => sum + (on > day ? minor : 0), 0);
    const available = fold.totalMinor - fold.blockedMinor - held;
    const amounts = [fold.totalMinor, available, held, fold.blockedMinor, fold.payingMinor, fold.paidMinor].map((it) =>
      String(it),
    );
    const says = atMs === undefined ? (wrong.length > 0 ? "DIFFERS" : "agrees") : "";
    rows.push([id, String(fold.entries), ...amounts, says]);
  }
  const sums = [...journal.accounts].sort(([a], [b]) => (a < b ? -1 : 1));
  const total = sums.reduce((sum, [, minor]) => sum + minor, 0);
  if (total !== 0) differences.push(`All accounts add up to ${total} and not to zero.`);
  const when =
    atMs === undefined ? "" : ` as they were at ${new Date(atMs).toISOString()}: nothing is kept of then to compare`;
  const notes = [`${entries} entries of ${journal.people.size} ambassadors${when}. Amounts are in minor units.`];
  if (skipped > 0) notes.push(`${skipped} lines are of a kind that this program does not know, and were not checked.`);
  return { rows, accounts: sums.map(([name, minor]) => [name, String(minor)]), differences, notes };
}

/**
 * What of what is kept is not what the entries come to. Balances are read before entries: of the last minutes' so many may have come since as
 * make both agree.
 */
function compared(fold: Fold, tail: readonly Fold[], kept: Kept | undefined, day: string): string[] {
  let wrong = differing(fold, kept, day);
  for (const more of tail) {
    const isRight = wrong.length === 0 && fold.entries > 0;
    addTo(fold, more);
    const now = differing(fold, kept, day);
    // Agreed before: what came since is in no balance that was read.
    if (isRight && now.length > 0) continue;
    wrong = now;
  }
  return wrong;
}

/** A statement begins with all that was on those before it: so each ends where the next one begins, whatever is on it. */
function wrongStatements(statements: readonly KeptStatement[], fold: Fold, kept: Kept | undefined): string[] {
  const wrong: string[] = [];
  const byNumber = new Map(statements.map((it) => [it.number, it]));
  if (byNumber.size < statements.length) wrong.push("a statement stands twice");
  const last = Math.max(0, (kept?.statement ?? 1) - 1, ...byNumber.keys());
  const before = { totalMinor: 0, blockedMinor: 0 };
  for (let number = 1; number <= last; number++) {
    const statement = byNumber.get(number);
    if (!statement) wrong.push(`statement ${number} is missing`);
    else if (statement.openingMinor !== before.totalMinor || statement.openingBlockedMinor !== before.blockedMinor) {
      const began = `${statement.openingMinor}, ${statement.openingBlockedMinor} of it blocked`;
      const comes = `${before.totalMinor}, ${before.blockedMinor} of it blocked`;
      wrong.push(`statement ${number} is kept as begun with ${began}, and the entries before it come to ${comes}`);
    }
    wrong.push(...wrongSums(number - 1, statement?.sumsBefore, fold));
    before.totalMinor += fold.lines[number]?.totalMinor ?? 0;
    before.blockedMinor += fold.lines[number]?.blockedMinor ?? 0;
  }
  return wrong;
}

/** What is kept of a statement's lines and is not what they come to; nothing of a Herald that kept none. */
function wrongSums(number: number, kept: Sums | undefined, { lines }: Fold): string[] {
  const come = lines[number]?.sums ?? {};
  const names = kept && number > 0 ? new Set([...Object.keys(kept), ...Object.keys(come)]) : [];
  return [...names]
    .filter((name) => (kept?.[name] ?? 0) !== (come[name] ?? 0))
    .map((name) => `${name} of statement ${number} is kept as ${kept?.[name] ?? 0}, and comes to ${come[name] ?? 0}`);
}

function differing(fold: Fold, kept: Kept | undefined, day: string): string[] {
  if (!kept) return fold.entries > 0 ? [`there are ${fold.entries} entries and no balance`] : [];
  const wrong: string[] = [];
  const differ = (what: string, is: number, comes: number) => {
    if (is !== comes) wrong.push(`${what} is kept as ${is}, and the entries come to ${comes}`);
  };
  differ("total", kept.totalMinor, fold.totalMinor);
  differ("blocked", kept.blockedMinor, fold.blockedMinor);
  differ("what is on its way", kept.payingMinor ?? 0, fold.payingMinor);
  differ("what was paid", kept.paidMinor ?? 0, fold.paidMinor);
  const days = new Set([...Object.keys(kept.heldMinor ?? {}), ...Object.keys(fold.heldMinor)]);
  // Days that are over count for nothing, and Herald folds them away.
  for (const on of [...days].filter((it) => it > day).sort()) {
    differ(`what matures on ${on}`, kept.heldMinor[on] ?? 0, fold.heldMinor[on] ?? 0);
  }
  differ("paying", kept.payingMinor, fold.payingMinor);
  differ("paid", kept.paidMinor, fold.paidMinor);
  const open = fold.lines[kept.statement] ?? { totalMinor: 0, blockedMinor: 0, sums: {} };
  wrong.push(...wrongSums(kept.statement, kept.sums, fold), ...wrongSums(kept.statement - 1, kept.sumsBefore, fold));
  differ("what the open statement began with", kept.openingMinor, fold.totalMinor - open.totalMinor);
  differ("what of that was blocked", kept.openingBlockedMinor, fold.blockedMinor - open.blockedMinor);
  for (const name of counts) differ(name, kept[name], fold[name]);
  const { years } = kept;
  if (years) {
    const named = Object.entries(years).flatMap(([year, totals]) =>
      Object.entries(totals).map(([figure, minor]) => [`${year} ${figure}`, minor] as const),
    );
    const known = new Map<string, number>(named);
    for (const name of new Set([...known.keys(), ...Object.keys(fold.years)]))
      differ(`of ${name}`, known.get(name) ?? 0, fold.years[name] ?? 0);
  }
  if (fold.statement > kept.statement)
    wrong.push(`an entry is on statement ${fold.statement}, and ${kept.statement} is open`);
  if (fold.entries > 0 && !fold.currencies.has(kept.currency)) wrong.push(`is kept in ${kept.currency}`);
  return wrong;
}

/** As a table that a person reads. */
export function printed({ rows, accounts, differences, notes }: Report): string {
  const people = table([
    ["ambassador", "entries", "total", "available", "held", "blocked", "paying", "paid", ""],
    ...rows,
  ]);
  const verdict =
    differences.length === 0
      ? ["All agrees."]
      : [`${differences.length} differences:`, ...differences.map((it) => `  ${it}`)];
  return [people, "", table([["account", "balance"], ...accounts]), "", ...notes, ...verdict].join("\n");
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const cell = (text: string, column: number) =>
    column === 0 || text === "" || /[a-zA-Z]/.test(text)
      ? text.padEnd(widths[column] ?? 0)
      : text.padStart(widths[column] ?? 0);
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
