/** What is said of the account that the shop pays from. */
export * as words from "../../../shared/words/en/payout-account.ts";
