import type { Item } from "./facts.ts";

/** Where the ambassadors of a group are found; written a second time. */
const ofGroup = "SEARCH#AMBASSADORS#grp_";
const most = 100;

/** Invariant 21: no two groups have one name, there are not too many, and each ambassador is found in their own group and in no other. */
export function groupViolations(items: readonly Item[]): string[] {
  const names = items.filter(({ type }) => type === "group").map(({ name }) => String(name).toLowerCase());
  const wrong = names
    .filter((name, place) => names.indexOf(name) !== place)
    .map((name) => `two groups are called ${name}`);
  if (names.length > most) wrong.push(`there are ${names.length} groups`);
  const found = Map.groupBy(
    items.filter(({ gsi1pk }) => String(gsi1pk).startsWith(ofGroup)),
    ({ pk }) => pk,
  );
  for (const user of items.filter(({ type }) => type === "user")) {
    const expected = user.groupId === undefined ? [] : [`SEARCH#AMBASSADORS#${user.groupId}`];
    const there = (found.get(user.pk) ?? []).map(({ gsi1pk }) => gsi1pk);
    if (there.join() !== expected.join())
      wrong.push(`${user.pk} is in ${user.groupId}, and found in ${there.join() || "none"}`);
  }
  return wrong;
}
