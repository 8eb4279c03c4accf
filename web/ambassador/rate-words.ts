/** What is said of what one earns, by the shop's rules. */
export * as words from "../../shared/words/en/own-rates.ts";
