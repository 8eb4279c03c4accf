import type { Mutant } from "./mutant.ts";

const near = "delivery costs and taxes change between order and payment";

/** What buyers pay for delivery, and what commissions are of, broken. */
export const deliveryMutants: readonly Mutant[] = [
  {
    name: "delivery brings a commission",
    near,
    kind: "wrong quantity",
    file: "shared/domain/basket.ts",
    find: "  rateBps: 0,",
    replace: "  rateBps: 1_000,",
  },
  {
    name: "goods of just as much as it takes are not delivered for nothing",
    near,
    kind: "off by one",
    file: "shared/domain/delivery.ts",
    find: "goodsMinor >= freeFromMinor",
    replace: "goodsMinor > freeFromMinor",
  },
  {
    name: "a commission is of the price with its tax, whatever the settings say",
    near,
    kind: "wrong quantity",
    file: "shared/domain/tax.ts",
    find: '...(base === "net" && { base })',
    replace: "",
  },
  {
    name: "tax is taken off a price as if it were a part of it",
    near,
    kind: "wrong quantity",
    file: "shared/domain/tax.ts",
    find: '(base === "net" ? wholeBps + taxBps : wholeBps)',
    replace: '(base === "net" ? Math.round((wholeBps * wholeBps) / (wholeBps - taxBps)) : wholeBps)',
  },
  {
    name: "delivery is charged and not told to Stripe",
    near,
    kind: "lost field",
    file: "shared/services/stripe.ts",
    find: "line_items: order.lines.map(",
    replace: "line_items: order.lines.filter(({ kind }) => !kind).map(",
  },
];
