/** What the owner's pages of ambassadors say. */
export * as words from "../../../shared/words/en/ambassadors.ts";
