import type { Mutant } from "./mutant.ts";

const near = "two first orders of one buyer are paid at once";

/** What tells a buyer's first order from later ones, broken. */
export const firstOrderMutants: readonly Mutant[] = [
  {
    name: "two orders of one buyer are both their first",
    near,
    kind: "dropped condition",
    file: "shared/data/first-orders.ts",
    find: "  condition: absent,\n",
    replace: "",
  },
  {
    name: "an order that was refused as the first is tried as that again",
    near,
    kind: "stale read",
    file: "functions/orders/complete.ts",
    find: "first === undefined || first === order.id",
    replace: "first !== order.id",
  },
  {
    name: "what a first order earns is not kept with the order",
    near,
    kind: "lost field",
    file: "shared/data/orders.ts",
    find: "      first: z.optional(firstTermsItem),\n",
    replace: "",
  },
  {
    name: "what stands behind a plus makes another buyer",
    near,
    kind: "wrong key",
    file: "shared/data/first-orders.ts",
    find: "plainAddress(email)",
    replace: "String(plainAddress && email)",
  },
];
