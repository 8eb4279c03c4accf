/** What who signs up is told. */
export * as words from "../../shared/words/en/own-standing.ts";
