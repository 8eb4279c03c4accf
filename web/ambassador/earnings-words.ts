/** What the page of one's earnings says. */
export * as words from "../../shared/words/en/earnings.ts";
