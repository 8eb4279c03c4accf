/** What was decided about an ambassador, in words. */

import { words as standings } from "../ambassadors/words.ts";
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

const standingWords: Readonly<Record<string, () => string>> = {
  active: standings.active,
  suspended: standings.suspended,
  applied: standings.applied,
  declined: standings.declined,
  left: standings.left,
};

/** Where somebody stands, in words. */
export const standingInWords = (standing: string): string => standingWords[standing]?.() ?? standing;
