/** What is said of questions about money. */
export * as words from "../../../shared/words/en/questions.ts";
