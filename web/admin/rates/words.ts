/** What the owner's page of rates says. */
export * as words from "../../../shared/words/en/rates.ts";
