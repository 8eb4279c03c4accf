/** What the team reads about ambassadors' questions. */
export * as words from "../../../shared/words/en/asked-questions.ts";
