/** What an ambassador is asked to do: in the area's own bundle, as they begin with it. */
export * as words from "../../shared/words/en/asked.ts";
