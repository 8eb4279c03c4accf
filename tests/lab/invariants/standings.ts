import type { Change, Item } from "./facts.ts";

/** Where an ambassador may come to stand from each place; written a second time, apart from the code that is checked. */
const ways: Readonly<Record<string, readonly string[]>> = {
  applied: ["active", "declined", "left"],
  declined: ["active", "left"],
  active: ["suspended", "left"],
  suspended: ["active", "left"],
  left: [],
};

/**
 * Invariant 20: ambassadors come to stand only where a rule leads, one step at a time, and are listed where they stand.
 */
export function standingViolations(items: readonly Item[], changes: readonly Change[]): string[] {
  const users = items.filter(({ type }) => type === "user");
  return [...users.flatMap(listedWrong), ...changes.flatMap(movedWrong)];
}

const standingOf = ({ standing = "active" }: Item): string => String(standing);
const versionOf = ({ standingVersion = 0 }: Item): number => Number(standingVersion);

function listedWrong(user: Item): string[] {
  const standing = standingOf(user);
  const expected = standing === "active" ? undefined : `AMBASSADORS#${standing}`;
  return user.gsi2pk === expected ? [] : [`${user.pk} is ${standing}, and listed under ${user.gsi2pk}`];
}

function movedWrong({ before, after }: Change): string[] {
  if (before?.type !== "user" || !after) return [];
  const [from, to] = [standingOf(before), standingOf(after)];
  const steps = versionOf(after) - versionOf(before);
  const isSame = ["standing", "standingReason", "standingSince"].every((name) => before[name] === after[name]);
  if (isSame && steps === 0) return [];
  const isWay = ways[from]?.includes(to) ?? false;
  return isWay && steps === 1 ? [] : [`${after.pk} went from ${from} to ${to} in ${steps} steps`];
}
