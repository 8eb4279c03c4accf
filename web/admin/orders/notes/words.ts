/** What is said of the team's notes on an order. */
export * as words from "../../../../shared/words/en/order-notes.ts";
