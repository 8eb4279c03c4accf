/** What was decided about an ambassador, in words. */

import type { AuditRecord } from "../api.ts";
import { words } from "./words.ts";

type Change = AuditRecord["changes"][number];

const decisions: Readonly<Record<string, () => string>> = {
  left: words.leftProgramme,
  suspended: words.suspended,
  declined: words.declined,
  applied: words.applied,
};

/** What was decided about where an ambassador stands, if anything: who was active from the first was decided about by nobody. */
export function decisionIn({ subject, fields }: Pick<Change, "subject" | "fields">): (() => string) | undefined {
  const standing = subject === "account" && fields.find(({ name }) => name === "standing");
  if (!standing || standing.after === undefined) return undefined;
  const { before, after } = standing;
  if (after !== "active") return decisions[after];
  if (before === undefined) return undefined;
  return before === "suspended" ? words.reinstated : words.approved;
}
