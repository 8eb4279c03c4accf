import type { Mutant } from "./mutant.ts";

/** Who is in which group, broken. */
export const groupMutants: readonly Mutant[] = [
  {
    name: "of two who make a group of one name, both do",
    near: "a group is deleted while somebody is put into it, and two make one of its name",
    kind: "dropped condition",
    file: "shared/data/groups.ts",
    find: "condition: equal({ version: before.version === 0 ? undefined : before.version }),",
    replace: "",
  },
  {
    name: "who leaves a group is still found in it",
    near: "make, rename and fill a group, and delete it",
    kind: "lost write",
    file: "shared/data/person-items.ts",
    find: "const changed = isGroupAlone ? findings.slice(findings.length - (after.groupId ? 1 : 0)) : findings;",
    replace: "const changed = isGroupAlone ? [] : findings;",
  },
];
