/** What is said of requests that failed. */
export * as words from "../../shared/words/en/problems.ts";
