/** What pages say of groups of ambassadors. */
export * as words from "../../../shared/words/en/groups.ts";
