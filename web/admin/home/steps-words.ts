/** What an owner's steps to set the shop up say. */
export * as words from "../../../shared/words/en/first-steps.ts";
