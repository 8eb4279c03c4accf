import { boardViolations } from "./boards.ts";
import { booksOf } from "./books.ts";
import { counterViolations } from "./counters.ts";
import type { Facts } from "./facts.ts";
import { historyViolations } from "./history.ts";
import { ledgerViolations } from "./ledger.ts";
import { letterFindings } from "./letters.ts";
import { paymentViolations } from "./payments.ts";

export interface Findings {
  /** A sentence each; none where everything holds. */
  violations: string[];
  duplicateLetters: number;
}

/** Asserts every invariant on a Herald at rest: nothing queued, nothing running. @param month the UTC month that it is */
export function findingsOf(facts: Facts, month: string): Findings {
  const books = booksOf(facts.items);
  const letters = letterFindings(books, facts.letters, facts.ownerEmail);
  return {
    violations: [
      ...ledgerViolations(books),
      ...counterViolations(books),
      ...boardViolations(books, facts.boards, month),
      ...paymentViolations(books, facts.payments),
      ...letters.violations,
      ...historyViolations(facts.changes),
    ],
    duplicateLetters: letters.duplicates,
  };
}
