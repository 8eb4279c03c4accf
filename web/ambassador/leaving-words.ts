/** What somebody is told who leaves. */
export * as words from "../../shared/words/en/leaving.ts";
