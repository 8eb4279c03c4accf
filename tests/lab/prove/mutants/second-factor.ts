import type { Mutant } from "./mutant.ts";

const near = "one code by two at once, and one recovery code by two";

const nearRun = "one code by two who start a payout run at once";

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
    file: "shared/data/used-code.ts",
    find: 'condition: equal({ "factor.version": credential.factor?.version }),',
    replace: "",
  },
  {
    name: "a payout run is started without a code of a second factor that is on",
    near: nearRun,
    kind: "missing check",
    file: "shared/policies/used-code.ts",
    find: "if (!hasFactor) return deed(undefined);",
    replace: "if (!hasFactor || code === undefined) return deed(undefined);",
  },
  {
    name: "the code that a payout run takes is not used up by it",
    near: nearRun,
    kind: "lost write",
    file: "shared/data/payout-runs.ts",
    find: "{ ...newRunWrites(run, told), ...(used && usedCodeWrites(used)), person: stillIs(by) }",
    replace: "{ ...newRunWrites(run, told), person: stillIs(by) }",
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
