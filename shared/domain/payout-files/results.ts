import { minorOf } from "../decimal.ts";
import { AppError } from "../errors.ts";
import { bookOutcome, isToCome, type Outcome, type Payout } from "../payout.ts";
import { inFiles, messageIdOf } from "./parts.ts";
import { type RawRow, rawResults } from "./result-rows.ts";
import { sepaId } from "./sepa-text.ts";

/** Why a row can't be followed. */
export const resultProblems = [
  "unknown_payout",
  "unknown_status",
  "bad_amount",
  "bad_day",
  "other_currency",
  "other_amount",
  "said_twice",
  "wrong_state",
] as const;
export type ResultProblem = (typeof resultProblems)[number];

/** What a row can say. `open`: it may still become either. */
export const saidOfPayouts = ["paid", "failed", "returned", "open"] as const;
export type Said = (typeof saidOfPayouts)[number];

/** What a person could say of a payout by the same words. */
export type SaidOutcome = Exclude<Outcome, { became: "sent" | "unknown" | "canceled" }>;

/** One row of a result file, and what would follow from it. */
export interface ResultRow {
  /** In the file, from 1. */
  line: number;
  /** As the row calls it, where it is none of the run's. */
  called: string;
  payout?: Payout | undefined;
  says?: Said | undefined;
  /** What is to be booked; absent where nothing is, as it is known already, or not decided yet. */
  outcome?: SaidOutcome | undefined;
  problem?: { code: ResultProblem; value: string } | undefined;
}

/** What a result file is about. */
export interface ResultsOf {
  runId: string;
  /** ISO 4217, lower case. */
  currency: string;
  /** All that the run pays. */
  payouts: readonly Payout[];
  /** How many bank transfers a file of it has at most. */
  most: number;
  /** UTC day: when something arrived of which the file does not say when. */
  today: string;
}

export const mostResultRows = 5_000;
/** Why something failed of which the file gives no reason, as its ambassador reads it. */
const noReasonGiven = "No reason was given.";
const longest = { reason: 500, reference: 140, value: 60 };

const saidBy: Readonly<Record<string, Said>> = {
  ...{ paid: "paid", success: "paid", completed: "paid", processed: "paid", accc: "paid", acsc: "paid" },
  ...{ failed: "failed", denied: "failed", blocked: "failed", rejected: "failed", rjct: "failed", canceled: "failed" },
  ...{ returned: "returned", refunded: "returned", reversed: "returned", retd: "returned" },
  ...{ pending: "open", unclaimed: "open", onhold: "open", "on hold": "open", processing: "open", pdng: "open" },
  ...{ accp: "open", acsp: "open", actc: "open", acwc: "open", rcvd: "open", part: "open" },
};

/**
 * What would follow from a result file, row by row: a table, or a bank's pain.002. It changes nothing by itself, and reads the same each time; a
 * row that says what an earlier one did is left out.
 * @returns why it is none of this run's instead: it is no result file, about another one, or longer than `mostResultRows`
 */
export function readResults(text: string, of: ResultsOf): ResultRow[] | "no_results" | "other_file" | "too_many_rows" {
  const raw = rawResults(text);
  if (!raw || (raw.rows.length === 0 && !raw.all)) return "no_results";
  const files = inFiles(of.payouts, "sepa", of.most);
  const names = files.map((_file, at) => messageIdOf(of.runId, { number: at + 1, of: files.length }));
  const meant = raw.about === undefined ? -1 : names.indexOf(raw.about);
  if (raw.about !== undefined && meant < 0) return "other_file";
  if (raw.rows.length > mostResultRows) return "too_many_rows";
  const { all } = raw;
  const sent = (files[meant] ?? []).filter(({ state }) => state !== "CANCELED");
  const rows = all ? sent.map(({ id }) => ({ line: all.line, cells: { ...all.cells, payoutId: id } })) : raw.rows;
  const known = new Map(
    of.payouts.flatMap((payout) => [payout.id, sepaId(payout.id)].map((name) => [name.toLowerCase(), payout])),
  );
  return withoutContradictions(
    rows.map((row) => {
      const called = (row.cells.payoutId ?? "").trim().slice(0, longest.value);
      return rowOf(row, known.get(called.toLowerCase()), called, of);
    }),
  );
}

/** Of a payout of which rows say different things nobody knows which is right: none is followed. What is said twice alike is said once. */
function withoutContradictions(rows: readonly ResultRow[]): ResultRow[] {
  const said = Map.groupBy(rows, ({ payout }) => payout?.id);
  return rows.flatMap((row) => {
    if (!row.payout || row.problem) return [row];
    const all = said.get(row.payout.id) ?? [];
    if (all.some((other) => contradicts(row, other))) {
      return [{ ...row, outcome: undefined, problem: { code: "said_twice" as const, value: row.called } }];
    }
    return all.find(({ problem }) => !problem) === row ? [row] : [];
  });
}

/** What can't be read of a row may be anything; what it says of its payout counts all the same. */
const contradicts = (row: ResultRow, other: ResultRow): boolean =>
  other.says !== undefined &&
  (other.says !== row.says || (!other.problem && JSON.stringify(other.outcome) !== JSON.stringify(row.outcome)));

function rowOf({ line, cells }: RawRow, payout: Payout | undefined, called: string, of: ResultsOf): ResultRow {
  const says = saidBy[(cells.status ?? "").trim().toLowerCase()];
  const row: ResultRow = { line, called, payout, says };
  const wrong = (code: ResultProblem, value = ""): ResultRow => ({
    ...row,
    problem: { code, value: printable(value, longest.value) },
  });
  if (!payout) return wrong("unknown_payout", called);
  if (!says) return wrong("unknown_status", cells.status);
  if (cells.currency?.trim() && cells.currency.trim().toLowerCase() !== of.currency) {
    return wrong("other_currency", cells.currency);
  }
  // What a bank took from an account it may write as less than nothing.
  const amount = readAmount(cells.amount, of.currency);
  if (Number.isNaN(amount)) return wrong("bad_amount", cells.amount);
  if (amount !== undefined && Math.abs(amount) !== payout.amountMinor) return wrong("other_amount", cells.amount);
  const returned = readAmount(cells.returned, of.currency);
  if (says === "returned" && returned !== undefined && !(returned > 0 && returned <= payout.amountMinor)) {
    return wrong("bad_amount", cells.returned);
  }
  const on = dayIn(cells.on);
  if (on === undefined || isToCome(on || of.today, of.today)) return wrong("bad_day", cells.on);
  if (says === "open") return row;
  const outcome = outcomeOf(payout, says, { ...cells, on }, returned, of);
  if (!outcome) return row;
  try {
    return bookOutcome(payout, outcome, of.today) ? { ...row, outcome } : row;
  } catch (error) {
    if (error instanceof AppError) return wrong("wrong_state", payout.state);
    throw error;
  }
}

/** @returns undefined where it is known already by another word */
function outcomeOf(
  payout: Payout,
  says: Exclude<Said, "open">,
  { on, reference = "", reason = "" }: RawRow["cells"],
  returnedMinor = payout.amountMinor,
  { today }: ResultsOf,
): SaidOutcome | undefined {
  const why = printable(reason, longest.reason);
  switch (says) {
    case "paid": {
      const called = printable(reference, longest.reference);
      return { became: "paid", paidOn: on || today, ...(called && { reference: called }) };
    }
    case "failed":
      return { became: "failed", reason: why || noReasonGiven };
    case "returned": {
      // What came back whole before anybody said that it had arrived never did.
      const isWhole = returnedMinor === payout.amountMinor;
      if (isWhole && payout.state === "FAILED") return undefined;
      if (isWhole && (payout.state === "SENDING" || payout.state === "UNKNOWN")) {
        return { became: "failed", reason: why || noReasonGiven };
      }
      return { became: "returned", returnedMinor, ...(why && { reason: why }) };
    }
  }
}

/** In minor units; undefined where nothing is written, NaN where it is no amount. */
function readAmount(text: string | undefined, currency: string): number | undefined {
  return text?.trim() ? (minorOf(text, currency) ?? Number.NaN) : undefined;
}

/** A day of the calendar, written as 2026-12-01 or 01.12.2026, with a time behind it or without; `""` where nothing is written. */
function dayIn(text = ""): string | undefined {
  if (text.trim() === "") return "";
  const [, year, month, day] = /^\s*(2\d{3})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? [];
  const [, itsDay, itsMonth, itsYear] = /^\s*(\d{2})\.(\d{2})\.(2\d{3})(?!\d)/.exec(text) ?? [];
  const written = year ? `${year}-${month}-${day}` : `${itsYear}-${itsMonth}-${itsDay}`;
  const time = Date.parse(written);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(written) ? written : undefined;
}

/** On one line, without what no answer takes. @param most in characters */
function printable(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
  return [...plain].slice(0, most).join("").trim();
}
