/** What the owner's page of invitations says. */
export * as words from "../../../shared/words/en/invitations.ts";
