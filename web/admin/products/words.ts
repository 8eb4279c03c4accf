/** What the owner's pages of products say. */
export * as words from "../../../shared/words/en/products.ts";
