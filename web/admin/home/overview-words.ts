/** What the owner's first page says. */
export * as words from "../../../shared/words/en/overview.ts";
