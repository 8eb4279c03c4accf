/** What the rankings say. */
export * as words from "../../shared/words/en/rankings.ts";
