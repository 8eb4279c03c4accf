/** What the audit log's page says. */
export * as words from "../../../shared/words/en/audit.ts";
