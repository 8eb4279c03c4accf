import type { Mutant } from "./mutant.ts";

const near = "an ambassador buys over their own link, which somebody looks at";

/** What is held for a look, broken. */
export const lookMutants: readonly Mutant[] = [
  {
    name: "who buys from themselves is paid like everybody",
    near,
    kind: "dropped condition",
    file: "shared/domain/booking.ts",
    find: "look.length > 0 && !order.block &&",
    replace: "look.length > 1 && !order.block &&",
  },
  {
    name: "what was found about a sale that waits for a look is dropped",
    near,
    kind: "lost write",
    file: "shared/domain/booking.ts",
    find: "block: { ...block, look }, version",
    replace: "block: { ...order.block }, version",
  },
  {
    name: "nobody is told that somebody looked and holds it back",
    near,
    kind: "lost event",
    file: "shared/policies/outbox.ts",
    find: "return isKept ? { orderId, code, ambassadorId } : undefined;",
    replace: "return undefined;",
  },
];
