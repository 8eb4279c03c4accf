/** What the owner's home says. */
export * as words from "../../../shared/words/en/home.ts";
