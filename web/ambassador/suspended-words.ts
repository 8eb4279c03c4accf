/** What who is suspended is told: in the area's own bundle, apart from what is loaded where it is needed. */
export * as words from "../../shared/words/en/suspended.ts";
