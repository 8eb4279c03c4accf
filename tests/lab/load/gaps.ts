import { isDeepStrictEqual } from "node:util";
import type { Change, Item } from "../invariants/facts.ts";

/** What the history is asked about. Nobody but people and what they set off changes these, so at rest they stand still. */
const types = ["order", "entry", "link"];

/**
 * What a history leaves out: of one with gaps nothing follows, and an empty one breaks no rule. Every version must
 * follow from the one before, the last one must be the table's, and what is newer than an instant must have begun.
 * @param changes in the order in which they came
 * @param since ISO 8601
 */
export function gapsIn(changes: readonly Change[], items: readonly Item[], since: string): string[] {
  const gaps: string[] = [];
  const last = new Map<string, Item | undefined>();
  for (const { before, after } of changes) {
    const item = after ?? before;
    if (!item || !isAsked(item)) continue;
    const name = nameOf(item);
    if (last.has(name) && !isDeepStrictEqual(last.get(name), before)) gaps.push(`a version of ${name} was not told`);
    last.set(name, after);
  }
  for (const item of items.filter(isAsked)) {
    const name = nameOf(item);
    if (!last.has(name)) {
      if (bornAt(item) >= since) gaps.push(`nothing was told of ${name}`);
    } else if (!isDeepStrictEqual(last.get(name), item)) gaps.push(`the last version of ${name} was not told`);
    last.delete(name);
  }
  const left = [...last].filter(([, item]) => item !== undefined);
  return [...gaps, ...left.map(([name]) => `nothing was told of the end of ${name}`)].map((gap) => `history: ${gap}`);
}

const isAsked = ({ type }: Item): boolean => types.includes(String(type));

const nameOf = ({ pk, sk }: Item): string => `${pk} ${sk}`;

const bornAt = ({ createdAt, bookedAt }: Item): string => String(createdAt ?? bookedAt);
