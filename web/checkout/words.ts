/** What the buyer's pages say. */
export * as words from "../../shared/words/en/checkout.ts";
