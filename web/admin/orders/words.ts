/** What the owner's pages of orders say. */
export * as words from "../../../shared/words/en/orders.ts";
