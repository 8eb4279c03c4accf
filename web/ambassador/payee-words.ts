/** What is said of how an ambassador is paid. */
export * as words from "../../shared/words/en/payee.ts";
