/** What the owner is told about the programme's terms. */
export * as words from "../../../shared/words/en/terms-panel.ts";
