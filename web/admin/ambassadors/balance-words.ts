/** What is said of an ambassador's balance. */
export * as words from "../../../shared/words/en/balance.ts";
