/** What an ambassador's statistics say. */
export * as words from "../../shared/words/en/statistics.ts";
