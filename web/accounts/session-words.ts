/** What is said while it is asked who is signed in, and when a session has ended. */
export * as words from "../../shared/words/en/session.ts";
