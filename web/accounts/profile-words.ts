/** What one's profile says. */
export * as words from "../../shared/words/en/profile.ts";
