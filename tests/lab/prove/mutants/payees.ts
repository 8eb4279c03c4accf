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
    file: "shared/data/payees.ts",
    find: "  if (!isKept) return { delete: key, condition, isTechnical: true };\n",
    replace: "  if (!isKept) return { check: key, condition };\n",
  },
  {
    name: "who leaves while they are owed something can't be paid",
    near: "leave with something owed, and be paid by the next run",
    kind: "wrong comparison",
    file: "shared/domain/payee.ts",
    find: "totalMinor > 0 || payoutId !== undefined",
    replace: "payoutId !== undefined",
  },
  {
    name: "where somebody was paid who left is kept after their last payout",
    near: "leave with something owed, and be paid by the next run",
    kind: "lost write",
    file: "shared/data/payees.ts",
    find: "if (leftAt === undefined || !isLast)",
    replace: "if (isLast || true)",
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
