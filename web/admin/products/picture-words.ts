/** What the pictures of a product's form say. */
export * as words from "../../../shared/words/en/product-pictures.ts";
