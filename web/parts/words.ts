/** What the parts of every page say. */
export * as words from "../../shared/words/en/parts.ts";
