/** What the pages of an ambassador's links say. */
export * as words from "../../shared/words/en/links.ts";
