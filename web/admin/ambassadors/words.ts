/** What the owner's pages say of where ambassadors stand. */
export * as words from "../../../shared/words/en/standing.ts";
