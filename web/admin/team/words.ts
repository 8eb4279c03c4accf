/** What the team's page says, and what pages say to roles that may not do everything. */
export * as words from "../../../shared/words/en/team.ts";
