import { isDeepStrictEqual } from "node:util";
import type { Change, Item } from "./facts.ts";

/**
 * Invariant 23: a question is in the list of the open ones for as long as nobody has answered it, an answer stays as it was given, and
 * nothing is left of what somebody asked who left.
 */
export function questionViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const left = new Set(items.filter(({ standing }) => standing === "left").map(({ id }) => id));
  const wrong: string[] = [];
  for (const { type, id, ambassadorId, answer, gsi1pk } of items) {
    if (type !== "question") continue;
    if ((gsi1pk !== undefined) === (answer !== undefined)) wrong.push(`${id} is open, or answered, and not listed so`);
    if (left.has(ambassadorId)) wrong.push(`${id} is of ${ambassadorId}, who left`);
  }
  for (const { before, after } of changes) {
    if (before?.type !== "question" || !after || before.answer === undefined) continue;
    if (!isDeepStrictEqual(before.answer, after.answer)) wrong.push(`the answer to ${before.id} was changed`);
  }
  return wrong;
}
