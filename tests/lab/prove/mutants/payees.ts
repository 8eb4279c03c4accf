import type { Mutant } from "./mutant.ts";

const near = "say where one is paid, say it elsewhere, take it back, and leave";

/** What is decided about where somebody is paid, broken. */
export const payeeMutants: readonly Mutant[] = [
  {
    name: "what takes the place of another is paid to at once",
    near,
    kind: "missing check",
    file: "shared/domain/payee.ts",
    find: "...(version > 0 && { pausedUntil }),",
    replace: "",
  },
  {
    name: "removing and saying it again lifts the pause",
    near,
    kind: "wrong comparison",
    file: "shared/domain/payee.ts",
    find: "...(version > 0 && { pausedUntil }),",
    replace: "...(before?.payee && { pausedUntil }),",
  },
  {
    name: "who left leaves behind where they were paid",
    near,
    kind: "lost write",
    file: "shared/data/erasures.ts",
    find: "          payee: technical({ delete: keys.payee(userId) }),\n",
    replace: "",
  },
  {
    name: "the audit log holds the number of an account",
    near,
    kind: "wrong field",
    file: "shared/data/audit.ts",
    find: '  "destination",\n',
    replace: "",
  },
];
