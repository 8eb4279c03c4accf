/** What is said of one's second factor. */
export * as words from "../../shared/words/en/second-factor.ts";
