/** What statements say. */
export * as words from "../../../shared/words/en/statement.ts";
