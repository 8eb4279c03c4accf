import { type Balance, type Owed, owedBy } from "./balance.ts";
import {
  type EntryKind,
  givingKinds,
  type JournalEntry,
  type OrderEntry,
  orderKinds,
  payoutEntryKinds,
} from "./ledger.ts";
import { isOneOf } from "./one-of.ts";
import { type StatementSums, type SumName, sumNames } from "./statement-sums.ts";

/** What lies between two payouts: where it began, and where it ended or is. Minor units. */
export interface StatementFrame {
  /** From 1. */
  number: number;
  openingMinor: number;
  /** What is owed at its end: where the next one begins, or now. */
  closingMinor: number;
  /** The part of the closing that waits for a person. */
  blockedMinor: number;
  /** What its lines come to, as it is kept; an older Herald kept nothing of the kind. */
  sums?: StatementSums | undefined;
  /** The payout that closed it, and when; an open one has none. */
  payoutId?: string | undefined;
  closedAt?: string | undefined;
}

/** A statement that a payout closed, as it is kept: it ends where the next one begins. */
export interface ClosedStatement {
  ambassadorId: string;
  number: number;
  openingMinor: number;
  openingBlockedMinor: number;
  /** What the lines of the one before it come to: only when that was closed, its last line was known. */
  sumsBefore?: StatementSums | undefined;
  payoutId: string;
  closedAt: string;
}

/** An entry as a statement tells it. */
export interface StatementLine {
  entryId: string;
  kind: EntryKind;
  bookedAt: string;
  /** By how much it moved what is owed; 0 of what is a note alone: a payout that arrived, a commission that was blocked. */
  amountMinor: number;
  /** What a note tells of: how much arrived, or was blocked or let go. */
  notedMinor?: number | undefined;
  /** What is owed after it. */
  balanceMinor: number;
  /** Of a sale that was not held back when it was booked, the UTC day from which it may be paid. */
  maturesOn?: string | undefined;
  orderId?: string | undefined;
  orderNumber?: number | undefined;
  payoutId?: string | undefined;
  /** Why a person booked it. */
  reason?: string | undefined;
}

/** A page of a statement: where it began and ended, and some of the lines between. */
export interface Statement {
  /** Undefined where nothing was ever booked. */
  balance: Balance | undefined;
  frame: StatementFrame;
  lines: readonly StatementLine[];
  /** How many there are up to the last of these. */
  seen: number;
  nextCursor?: string | undefined;
}

/** Where a page of a statement begins: behind so many lines, and with what was owed after them. */
export interface LinesBefore {
  lines: number;
  balanceMinor: number;
}

/** The lines of a statement, from entries in the order in which they were booked. @param owedMinor before the first of them */
export function linesOf(owedMinor: number, entries: readonly JournalEntry[]): StatementLine[] {
  let balanceMinor = owedMinor;
  return entries.map((entry) => {
    const owed = owedBy(entry);
    balanceMinor += owed.totalMinor;
    const { id: entryId, kind, bookedAt } = entry;
    return {
      ...{ entryId, kind, bookedAt, amountMinor: owed.totalMinor, balanceMinor },
      ...(owed.totalMinor === 0 && { notedMinor: Math.abs(owed.paidMinor || owed.blockedMinor) }),
      ...(kind === "sale" && maturity(owed)),
      ...("orderId" in entry && orderOf(entry)),
      ...("payoutId" in entry && { payoutId: entry.payoutId }),
      ...("reason" in entry && entry.reason !== undefined && { reason: entry.reason }),
    };
  });
}

const orderOf = ({ orderId, orderNumber }: OrderEntry) => ({
  orderId,
  ...(orderNumber !== undefined && { orderNumber }),
});

/** A sale lies under one day, or under none. */
function maturity({ heldMinor }: Owed): { maturesOn?: string } {
  const [maturesOn] = Object.keys(heldMinor);
  return maturesOn === undefined ? {} : { maturesOn };
}

/** What an entry adds to the sums of its statement. */
export function sumsBy(entry: Pick<JournalEntry, "kind" | "postings">): StatementSums {
  const { totalMinor } = owedBy(entry);
  return { lines: 1, ...(totalMinor !== 0 && { [sumNameOf(entry.kind)]: totalMinor }) };
}

function sumNameOf(kind: EntryKind): Exclude<SumName, "lines"> {
  if (kind === "sale") return "sales";
  if (isOneOf(givingKinds, kind)) return "given";
  if (isOneOf(payoutEntryKinds, kind)) return "payouts";
  return isOneOf(orderKinds, kind) ? "takenBack" : "byHand";
}

export function addSums(a: StatementSums, b: StatementSums): StatementSums {
  return Object.fromEntries(
    sumNames.flatMap((name) => {
      const sum = (a[name] ?? 0) + (b[name] ?? 0);
      return sum === 0 ? [] : [[name, sum] as const];
    }),
  );
}

/**
 * What is kept of a statement's lines, where it leads from its beginning to its end and knows of all that were seen: those that an older
 * Herald booked may be left out, and come to nothing by chance, as a sale and the payout of it.
 */
export function sumsOf({ openingMinor, closingMinor, sums }: StatementFrame, seen: number): StatementSums | undefined {
  if (!sums || (sums.lines ?? 0) < seen) return undefined;
  const { lines: _, ...moves } = sums;
  const owed = Object.values(moves).reduce((total, minor) => total + minor, openingMinor);
  return owed === closingMinor ? sums : undefined;
}

/**
 * Whether all lines, of which these are the last, lead from a statement's beginning to its end, and none is missing: entries come from an
 * index that may lag.
 */
export function addsUp(frame: StatementFrame, before: LinesBefore, lines: readonly StatementLine[]): boolean {
  const seen = before.lines + lines.length;
  const isWhole = seen >= (sumsOf(frame, seen)?.lines ?? 0);
  return isWhole && (lines.at(-1)?.balanceMinor ?? before.balanceMinor) === frame.closingMinor;
}
