/** What the pages of e-mails say. */
export * as words from "../../../shared/words/en/emails-page.ts";
