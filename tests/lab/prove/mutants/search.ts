import type { Mutant } from "./mutant.ts";

/** What things are found by, broken. */
export const searchMutants: readonly Mutant[] = [
  {
    name: "who changes their name is found by the old one",
    near: "change the name",
    kind: "forgotten write",
    file: "shared/data/person-items.ts",
    find: "...named([...changed, ...gone]),",
    replace: "",
  },
  {
    name: "two names at once leave what neither is found by",
    near: "two names at once",
    kind: "dropped condition",
    file: "shared/data/person-items.ts",
    find: "condition: unchanged(before, also),",
    replace: "",
  },
  {
    name: "an order that was sold is never found",
    near: "tell of a sale",
    kind: "swallowed error",
    file: "functions/orders/make-findable.ts",
    find: "deps.orderSearch.makeFindable(order),",
    replace: "deps.orderSearch.makeFindable(order).catch(() => {}),",
  },
];
