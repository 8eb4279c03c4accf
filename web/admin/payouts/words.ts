/** What is said of payouts. */
export * as words from "../../../shared/words/en/payouts.ts";
