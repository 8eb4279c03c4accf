import type { Mutant } from "./mutant.ts";

const near = "one code by two at once, and one recovery code by two";

/** Second factors, broken. */
export const factorMutants: readonly Mutant[] = [
  {
    name: "the half minute whose code was used is not remembered",
    near,
    kind: "dropped write",
    file: "shared/policies/second-factor.ts",
    find: "{ ...factor, lastStep: step, version }",
    replace: "{ ...factor, version }",
  },
  {
    name: "a recovery code is not spent",
    near,
    kind: "dropped write",
    file: "shared/policies/second-factor.ts",
    find: "return { ...factor, recovery: factor.recovery.filter((it) => it !== hash), version };",
    replace: "return { ...factor, version };",
  },
  {
    name: "a code is used as the factor was read, whoever used one since",
    near,
    kind: "dropped condition",
    file: "shared/data/credentials.ts",
    find: 'condition: equal({ "factor.version": before?.version }),',
    replace: "",
  },
  {
    name: "who joins need not have the second factor that the team requires",
    near: "a second factor is required while somebody joins and a member is at work",
    kind: "stale read",
    file: "shared/data/team.ts",
    find: "user: { put: newUserItem({ ...user, factorRequired: requiresFactor }), condition: absent },",
    replace: "user: { put: newUserItem({ ...user, factorRequired: false }), condition: absent },",
  },
];
