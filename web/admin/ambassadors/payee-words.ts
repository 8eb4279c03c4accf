/** What the owner is told of how an ambassador is paid. */
export * as words from "../../../shared/words/en/payee-of-ambassador.ts";
