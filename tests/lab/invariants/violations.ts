import { boardViolations } from "./boards.ts";
import { type Books, booksOf } from "./books.ts";
import { counterViolations } from "./counters.ts";
import type { Facts } from "./facts.ts";
import { historyViolations } from "./history.ts";
import { ledgerViolations } from "./ledger.ts";
import { letterFindings } from "./letters.ts";
import { paymentViolations } from "./payments.ts";
import { shownViolations } from "./shown.ts";

export interface Findings {
  /** A sentence each; none where everything holds. */
  violations: string[];
  duplicateLetters: number;
}

/** Asserts every invariant on a Herald at rest: nothing queued, nothing running. @param month the UTC month that it is */
export function findingsOf(facts: Facts, month: string): Findings {
  const books = booksOf(facts.items);
  return findingsIn(books, books, facts, month);
}

/**
 * The same where not everybody knows of everything.
 * @param told the part of the books that Stripe and the inbox know of
 */
export function findingsIn(books: Books, told: Books, seen: Omit<Facts, "items">, month: string): Findings {
  const letters = letterFindings(told, seen.letters, seen.ownerEmail);
  return {
    violations: [
      ...ledgerViolations(books),
      ...counterViolations(books),
      ...boardViolations(books, seen.boards, month),
      ...paymentViolations(told, seen.payments),
      ...letters.violations,
      ...(seen.shown ? shownViolations(books, seen.shown) : []),
      ...historyViolations(seen.changes),
    ],
    duplicateLetters: letters.duplicates,
  };
}
