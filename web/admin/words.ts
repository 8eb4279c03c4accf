/** What the frame of the owner's pages says. */
export * as words from "../../shared/words/en/admin.ts";
