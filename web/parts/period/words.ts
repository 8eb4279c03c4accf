/** What the choice of a period says, beside what lists say of theirs. */
export * as words from "../../../shared/words/en/period.ts";
