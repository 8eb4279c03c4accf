import type { Mutant } from "./mutant.ts";

const near = "an order is shipped, taken back, shipped by another number, and noted on";
const race = "an order is shipped by two, while it is made one that can be found";

/** What is on its way to buyers, broken. */
export const shipmentMutants: readonly Mutant[] = [
  {
    name: "what is shipped is listed among what is to be shipped",
    near,
    kind: "lost write",
    file: "shared/data/shipments.ts",
    find: "{ delete: keys.shipmentDue(order.id), isTechnical: true }",
    replace: "undefined",
  },
  {
    name: "what is not on its way after all is listed nowhere",
    near,
    kind: "lost write",
    file: "shared/data/shipments.ts",
    find: "mayBeDue(unshipped) ? duePut(order) : undefined",
    replace: "undefined",
  },
  {
    name: "an order is listed as it was before it was shipped",
    near: race,
    kind: "stale read",
    file: "functions/orders/make-findable.ts",
    find: "now.shipments === shipments",
    replace: "true",
  },
  {
    name: "of two who ship an order at once the second one does not look again",
    near: race,
    kind: "dropped condition",
    file: "shared/data/shipments.ts",
    find: "condition: equal({ status, shipments }),",
    replace: "",
  },
  {
    name: "a buyer is told that it is on its way, and nobody hears of it",
    near,
    kind: "lost message",
    file: "shared/policies/outbox.ts",
    find: "after.shipmentTold === before?.shipmentTold",
    replace: "true",
  },
];
