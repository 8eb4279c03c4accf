import type { Mutant } from "./mutant.ts";

const near = "reach a tier by selling, sell in it, and be given a higher one";

/** Tiers that ambassadors climb, broken. */
export const tierMutants: readonly Mutant[] = [
  {
    name: "an order is placed as if nobody had sold anything",
    near,
    kind: "stale read",
    file: "shared/policies/attribution.ts",
    find: "asksForTier(rates) ? balances.get(id) : undefined",
    replace: "undefined",
  },
  {
    name: "who reaches a tier keeps it, and is not told",
    near,
    kind: "lost message",
    file: "shared/data/tiers.ts",
    find: "const notices = kept.notice ?",
    replace: "const notices = kept.notice && before.tierId !== undefined ?",
  },
  {
    name: "a tier that is reached is not kept",
    near,
    kind: "lost write",
    file: "functions/rankings/update.ts",
    find: "await Promise.all(ids.map(keep));",
    replace: "await Promise.all(ids.slice(1).map(keep));",
  },
  {
    name: "a tier is reached by more than it asks for alone",
    near,
    kind: "wrong quantity",
    file: "shared/domain/tier.ts",
    find: "sold.soldMinor >= soldMinor",
    replace: "sold.soldMinor > soldMinor",
  },
];
