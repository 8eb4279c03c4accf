/** What is said of what sold, to owners and ambassadors alike. */
export * as words from "../../../shared/words/en/sold.ts";
