/** What an ambassador's first pages say. */
export * as words from "../../shared/words/en/ambassador.ts";
