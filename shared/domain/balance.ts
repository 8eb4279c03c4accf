import type { Counters } from "./counters.ts";
import type { JournalEntry, Posting } from "./ledger.ts";
import { sumMinor } from "./money.ts";

/** What moves when an entry is booked. Amounts in minor units, owed ones positive. */
export interface Owed {
  /** All that is owed, whenever it may be paid; negative where more was taken back than there was. */
  totalMinor: number;
  /** The part that waits until a person decides. */
  blockedMinor: number;
  /** What matures on which UTC day. Days that are over count for nothing, and are folded away. */
  heldMinor: Readonly<Record<string, number>>;
}

/** What an ambassador is owed, and what they sold in all: one item, so that one read tells all of it. */
export interface Balance extends Owed, Counters {
  ambassadorId: string;
  currency: string;
  /** The number of the open statement, from 1; an entry that is booked becomes a line of it. */
  statement: number;
}

/** The statement of a balance that nothing was booked on yet. */
export const firstStatement = 1;

export const noOwed: Owed = { totalMinor: 0, blockedMinor: 0, heldMinor: {} };

export function addOwed(a: Owed, b: Owed): Owed {
  const heldMinor = { ...a.heldMinor };
  for (const [day, minor] of Object.entries(b.heldMinor)) heldMinor[day] = (heldMinor[day] ?? 0) + minor;
  return { totalMinor: a.totalMinor + b.totalMinor, blockedMinor: a.blockedMinor + b.blockedMinor, heldMinor };
}

/** Whether both say the same of what is owed, of days to come each: those that are over may be folded away in one of them. */
export function sameOwed(a: Owed, b: Owed, today: string): boolean {
  const days = [...Object.keys(a.heldMinor), ...Object.keys(b.heldMinor)].filter((day) => day > today);
  return (
    a.totalMinor === b.totalMinor &&
    a.blockedMinor === b.blockedMinor &&
    days.every((day) => (a.heldMinor[day] ?? 0) === (b.heldMinor[day] ?? 0))
  );
}

/** What an entry adds to its ambassador's balance. */
export function owedBy({ postings }: Pick<JournalEntry, "postings">): Owed {
  const owed = { totalMinor: 0, blockedMinor: 0, heldMinor: {} as Record<string, number> };
  for (const posting of postings) {
    const bucket = bucketOf(posting);
    if (bucket === undefined) continue;
    const amountMinor = 0 - posting.amountMinor;
    owed.totalMinor += amountMinor;
    if (bucket === "blocked") owed.blockedMinor += amountMinor;
    else if (bucket !== "settled") owed.heldMinor[bucket] = (owed.heldMinor[bucket] ?? 0) + amountMinor;
  }
  return owed;
}

const bucketOf = ({ account }: Posting): string | undefined =>
  account.startsWith("commission:") ? account.split(":")[2] : undefined;

/** What may be paid on a UTC day. Time releases it; nothing is written for that. */
export function availableMinor({ totalMinor, blockedMinor, heldMinor }: Owed, today: string): number {
  const later = Object.entries(heldMinor).filter(([day]) => day > today);
  return totalMinor - blockedMinor - sumMinor(later.map(([, minor]) => minor));
}
