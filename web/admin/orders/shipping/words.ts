/** What is said of what is sent. */
export * as words from "../../../../shared/words/en/shipping.ts";
