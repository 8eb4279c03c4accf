/** What an ambassador is told of where they stand. */
export * as words from "../../shared/words/en/own-standing.ts";
