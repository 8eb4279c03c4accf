/** What the pages say on which one signs in or up. */
export * as words from "../../shared/words/en/sign-in.ts";
