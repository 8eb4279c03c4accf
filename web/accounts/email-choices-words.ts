/** What is said of which e-mails one gets. */
export * as words from "../../shared/words/en/email-choices.ts";
