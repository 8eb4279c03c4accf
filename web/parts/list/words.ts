/** What every list says. */
export * as words from "../../../shared/words/en/list.ts";
