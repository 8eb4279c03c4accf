import type { Mutant } from "./mutant.ts";

const near = "book a payment";

/** What people call orders by, broken. */
export const orderNumberMutants: readonly Mutant[] = [
  {
    name: "each order has the number of the first",
    near: "everything about three orders at once",
    kind: "wrong quantity",
    file: "shared/data/order-numbers.ts",
    find: "change: { add: { allotted: 1 } }",
    replace: "change: { set: { allotted: 1 } }",
  },
  {
    name: "a number is not written with its sale",
    near,
    kind: "lost write",
    file: "shared/data/ledger.ts",
    find: "        isFirst,\n        number,\n",
    replace: "        isFirst,\n",
  },
];
