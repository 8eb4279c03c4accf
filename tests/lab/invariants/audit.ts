import { isDeepStrictEqual } from "node:util";
import * as z from "zod/mini";
import type { Change, Item } from "./facts.ts";

const record = z.object({
  by: z.string(),
  correlationId: z.string(),
  changes: z.array(z.object({ pk: z.string(), sk: z.string(), does: z.string() })),
});

/** What of an item says whose doing it was and how long it is kept, and what a person does to their own session and first steps: no change that is told of. */
const untold = ["by", "correlationId", "sessions", "sharedAt", "stepsClosed", "factorPending", "ttl", "leftAt"];
/** Tries are counted, by whoever makes them; somebody is marked as owed anything with their first balance; what they asked for last, the run tells; that a product is gone, its deletion. */
const untoldKinds = ["ATTEMPTS", "OWED", "ASK", "GONE"];
/** What a product is found by, that an order waits to be shipped, how the settings were, and what a file is made of, which the record of the thing itself tells of. */
const untoldParts = ["SEARCH#", "VERSION#", "FILE#", "DUE"];

/**
 * Invariant 18: every change by a person is in the audit log, and nothing else is. Whose a removal was, the log alone says; so
 * a removal by nobody in it has to be one that no person made.
 */
export function auditViolations(changes: readonly Change[]): string[] {
  const records = changes.flatMap(({ after }) => (after?.type === "audit" ? [z.parse(record, after)] : []));
  const told = new Set(
    records.flatMap(({ by, correlationId, changes: all }) => all.map((it) => nameOf(it, by, correlationId))),
  );
  const made = new Set<string>();
  const wrong: string[] = [];
  for (const { before, after } of changes) {
    if (after?.type === "audit") {
      // What somebody did who left is told without their words.
      if (before && after.redacted !== true) wrong.push(`audit record ${after.pk} ${after.sk} was changed`);
      continue;
    }
    if (!after || !isSomebodys(String(after.by))) continue;
    const name = nameOf(after, String(after.by), String(after.correlationId));
    made.add(name);
    const isOperators = after.by === "operator";
    if (!told.has(name) && !isOperators && !isUntold(before, after)) wrong.push(`no audit record tells of ${name}`);
  }
  for (const { by, correlationId, changes: all } of records) {
    if (!isSomebodys(by)) wrong.push(`an audit record is ${by}'s`);
    for (const it of all.filter(({ does }) => does !== "delete")) {
      const name = nameOf(it, by, correlationId);
      if (!made.has(name)) wrong.push(`an audit record tells of what nobody did: ${name}`);
    }
  }
  return wrong;
}

/** A person's, or of who holds the AWS account in a person's stead. */
const isSomebodys = (by: string): boolean => by === "operator" || by.startsWith("person:");

const nameOf = ({ pk, sk }: Item, by: string, correlationId: string): string =>
  `${pk} ${sk} by ${by} in ${correlationId}`;

function isUntold(before: Item | undefined, after: Item): boolean {
  if (untoldKinds.includes(String(after.pk).split("#")[0] ?? "")) return true;
  if (untoldParts.some((part) => String(after.sk).startsWith(part))) return true;
  const silent = isCodeUsed(before, after) ? [...untold, "factor"] : untold;
  const told = (item: Item | undefined) => Object.entries(item ?? {}).filter(([name]) => !silent.includes(name));
  return isDeepStrictEqual(new Map(told(before)), new Map(told(after)));
}

const factor = z.object({ secret: z.string(), recovery: z.array(z.string()) });

/** Whether all that became of a second factor is that a code of it was used: what the code allowed is told of. */
function isCodeUsed(before: Item | undefined, after: Item): boolean {
  const [was, is] = [factor.safeParse(before?.factor), factor.safeParse(after.factor)];
  if (!was.success || !is.success || was.data.secret !== is.data.secret) return false;
  return is.data.recovery.every((hash) => was.data.recovery.includes(hash));
}
