import type { Counters } from "./counters.ts";
import type { JournalEntry } from "./ledger.ts";
import { sumMinor } from "./money.ts";
import type { StatementSums } from "./statement-sums.ts";
import type { Years } from "./year-figures.ts";

/** What moves when an entry is booked. Amounts in minor units, owed ones positive. */
export interface Owed {
  /** All that is owed, whenever it may be paid; negative where more was taken back than there was. */
  totalMinor: number;
  /** The part that waits until a person decides. */
  blockedMinor: number;
  /** What matures on which UTC day. Days that are over count for nothing, and are folded away. */
  heldMinor: Readonly<Record<string, number>>;
  /** What is on its way to them, and no longer a part of the total. */
  payingMinor: number;
  /** What arrived, less what came back. */
  paidMinor: number;
}

/** What an ambassador is owed, and what they sold in all: one item, so that one read tells all of it. */
export interface Balance extends Owed, Counters {
  ambassadorId: string;
  currency: string;
  /** The number of the open statement, from 1; an entry that is booked becomes a line of it. */
  statement: number;
  /** What was owed in all, and the part of it that was blocked, when the open statement began. */
  openingMinor: number;
  openingBlockedMinor: number;
  /** Counts the entries that lowered what is available: a payout is made of what it has seen, or not at all. Absent before the first. */
  lowered?: number | undefined;
  /** What the lines of the open statement come to, and those of the one before it. */
  sums: StatementSums;
  sumsBefore: StatementSums;
  /** The payout that is on its way, if any. */
  payoutId?: string | undefined;
  /** What became of their money, by the UTC year in which it was booked. */
  years: Years;
}

/** The statement of a balance that nothing was booked on yet. */
export const firstStatement = 1;

export const noOwed: Owed = { totalMinor: 0, blockedMinor: 0, heldMinor: {}, payingMinor: 0, paidMinor: 0 };

export function addOwed(a: Owed, b: Owed): Owed {
  const heldMinor = { ...a.heldMinor };
  for (const [day, minor] of Object.entries(b.heldMinor)) heldMinor[day] = (heldMinor[day] ?? 0) + minor;
  return {
    totalMinor: a.totalMinor + b.totalMinor,
    blockedMinor: a.blockedMinor + b.blockedMinor,
    heldMinor,
    payingMinor: a.payingMinor + b.payingMinor,
    paidMinor: a.paidMinor + b.paidMinor,
  };
}

/** Whether both say the same of what is owed, of days to come each: those that are over may be folded away in one of them. */
export function sameOwed(a: Owed, b: Owed, today: string): boolean {
  const days = [...Object.keys(a.heldMinor), ...Object.keys(b.heldMinor)].filter((day) => day > today);
  return (
    a.totalMinor === b.totalMinor &&
    a.blockedMinor === b.blockedMinor &&
    a.payingMinor === b.payingMinor &&
    a.paidMinor === b.paidMinor &&
    days.every((day) => (a.heldMinor[day] ?? 0) === (b.heldMinor[day] ?? 0))
  );
}

/** What an entry adds to its ambassador's balance. */
export function owedBy({ postings }: Pick<JournalEntry, "postings">): Owed {
  const owed = { ...noOwed, heldMinor: {} as Record<string, number> };
  for (const { account, amountMinor: debitMinor } of postings) {
    const amountMinor = 0 - debitMinor;
    if (account.startsWith("paying:")) owed.payingMinor += amountMinor;
    if (account.startsWith("cash:")) owed.paidMinor += amountMinor;
    const bucket = bucketOf(account);
    if (bucket === undefined) continue;
    owed.totalMinor += amountMinor;
    if (bucket === "blocked") owed.blockedMinor += amountMinor;
    else if (bucket !== "settled") owed.heldMinor[bucket] = (owed.heldMinor[bucket] ?? 0) + amountMinor;
  }
  return owed;
}

const bucketOf = (account: string): string | undefined =>
  account.startsWith("commission:") ? account.split(":")[2] : undefined;

/**
 * Whether an entry lowers what is available, now or once it matures: it takes from a bucket that nobody blocked. On which day that is
 * counts for nothing here, as clocks may be apart.
 */
export function lowers({ postings }: Pick<JournalEntry, "postings">): boolean {
  return postings.some(({ account, amountMinor }) => {
    const bucket = bucketOf(account);
    return bucket !== undefined && bucket !== "blocked" && amountMinor > 0;
  });
}

/** What may be paid on a UTC day. Time releases it; nothing is written for that. */
export function availableMinor(owed: Owed, today: string): number {
  return owed.totalMinor - owed.blockedMinor - sumMinor(heldAfter(owed, today).map(({ amountMinor }) => amountMinor));
}

/** What matures after a UTC day, by the day on which it does, the next first. */
export function heldAfter(
  { heldMinor }: Pick<Owed, "heldMinor">,
  today: string,
): { day: string; amountMinor: number }[] {
  return Object.entries(heldMinor)
    .filter(([day, amountMinor]) => day > today && amountMinor !== 0)
    .map(([day, amountMinor]) => ({ day, amountMinor }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
