/** What the page of the programme's terms says. */
export * as words from "../../shared/words/en/terms.ts";
