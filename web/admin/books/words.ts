/** What is said of the books. */
export * as words from "../../../shared/words/en/books.ts";
