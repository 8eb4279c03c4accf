/** What is said of where one is signed in. */
export * as words from "../../shared/words/en/sessions.ts";
