/** What the settings' page says. */
export * as words from "../../../shared/words/en/settings.ts";
