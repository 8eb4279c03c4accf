import { type Balance, type Owed, owedBy } from "./balance.ts";
import { type EntryKind, givingKinds, type JournalEntry, orderKinds, payoutEntryKinds } from "./ledger.ts";
import { sumMinor } from "./money.ts";
import { isOneOf } from "./one-of.ts";

/** What lies between two payouts: where it began, and where it ended or is. Minor units. */
export interface StatementFrame {
  /** From 1. */
  number: number;
  openingMinor: number;
  /** What is owed at its end: where the next one begins, or now. */
  closingMinor: number;
  /** The part of the closing that waits for a person. */
  blockedMinor: number;
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
  payoutId?: string | undefined;
  /** Why a person booked it. */
  reason?: string | undefined;
}

/** A statement as it is: where it began and ended, with every line between. */
export interface Statement {
  /** Undefined where nothing was ever booked. */
  balance: Balance | undefined;
  frame: StatementFrame;
  lines: readonly StatementLine[];
}

/** Lines of an answer; more than a busy month has. */
export const linesAtOnce = 500;

/** What became of all lines together, by what they are. */
export interface StatementTotals {
  salesMinor: number;
  /** Refunds and disputes, less what came back of them: negative where more was taken. */
  takenBackMinor: number;
  /** Sales that were given to them, less those that were given away. */
  givenMinor: number;
  /** Bonuses, debits, write-offs, and what was owed before balances were kept. */
  byHandMinor: number;
  /** Payouts, less those that failed, were canceled or came back: negative where money left. */
  payoutsMinor: number;
}

/** The lines of a statement, from its entries in the order in which they were booked. */
export function linesOf(openingMinor: number, entries: readonly JournalEntry[]): StatementLine[] {
  let balanceMinor = openingMinor;
  return entries.map((entry) => {
    const owed = owedBy(entry);
    balanceMinor += owed.totalMinor;
    const { id: entryId, kind, bookedAt } = entry;
    return {
      ...{ entryId, kind, bookedAt, amountMinor: owed.totalMinor, balanceMinor },
      ...(owed.totalMinor === 0 && { notedMinor: Math.abs(owed.paidMinor || owed.blockedMinor) }),
      ...(kind === "sale" && maturity(owed)),
      ...("orderId" in entry && { orderId: entry.orderId }),
      ...("payoutId" in entry && { payoutId: entry.payoutId }),
      ...("reason" in entry && entry.reason !== undefined && { reason: entry.reason }),
    };
  });
}

/** A sale lies under one day, or under none. */
function maturity({ heldMinor }: Owed): { maturesOn?: string } {
  const [maturesOn] = Object.keys(heldMinor);
  return maturesOn === undefined ? {} : { maturesOn };
}

export function totalsOf(lines: readonly StatementLine[]): StatementTotals {
  const sumOf = (isOne: (kind: EntryKind) => boolean) =>
    sumMinor(lines.filter(({ kind }) => isOne(kind)).map(({ amountMinor }) => amountMinor));
  const isPayout = (kind: EntryKind) => isOneOf(payoutEntryKinds, kind);
  const isTakenBack = (kind: EntryKind) => kind !== "sale" && isOneOf(orderKinds, kind) && !isOneOf(givingKinds, kind);
  return {
    salesMinor: sumOf((kind) => kind === "sale"),
    takenBackMinor: sumOf(isTakenBack),
    givenMinor: sumOf((kind) => isOneOf(givingKinds, kind)),
    byHandMinor: sumOf((kind) => !isPayout(kind) && !isOneOf(orderKinds, kind)),
    payoutsMinor: sumOf(isPayout),
  };
}

/** Whether the lines lead from a statement's beginning to its end: entries come from an index that may lag. */
export function addsUp({ openingMinor, closingMinor }: StatementFrame, lines: readonly StatementLine[]): boolean {
  return (lines.at(-1)?.balanceMinor ?? openingMinor) === closingMinor;
}
