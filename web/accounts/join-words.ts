/** What the page says on which somebody joins the team. */
export * as words from "../../shared/words/en/join.ts";
