/** What is said of result files. */
export * as words from "../../../shared/words/en/payout-results.ts";
