import type { Mutant } from "./mutant.ts";

const raced = "a coupon's last use is raced by two buyers";
const expired = "place an order with a coupon's last use, and let it expire";

/** What coupons take off, and who holds their uses, broken. */
export const couponMutants: readonly Mutant[] = [
  {
    name: "a coupon's last use is looked at and not held",
    near: raced,
    kind: "dropped condition",
    file: "shared/data/coupon-uses.ts",
    find: " AND (attribute_not_exists(maxUses) OR #u < maxUses)",
    replace: " AND (attribute_exists(pk) OR #u < maxUses)",
  },
  {
    name: "an order that expires keeps its use",
    near: expired,
    kind: "lost write",
    file: "shared/data/coupon-uses.ts",
    find: "change: { add: { uses: -1 } }",
    replace: "change: { add: { uses: 0 } }",
  },
  {
    name: "a buyer whose order expired is held to have used their coupon",
    near: expired,
    kind: "lost write",
    file: "shared/data/coupon-uses.ts",
    find: "return oncePerBuyer ? { use, buyer: { delete: buyerKey(order, code) } } : { use };",
    replace: "return oncePerBuyer && !order.createdAt ? { use, buyer: { delete: buyerKey(order, code) } } : { use };",
  },
  {
    name: "a commission is of the price before the coupon",
    near: expired,
    kind: "wrong quantity",
    file: "shared/domain/basket.ts",
    find: "...afterBearing(line, termsOf(line, gives, caps[productId]), bearsBps),",
    replace:
      "...termsOf(undiscounted, gives, caps[productId]), ...(discounts && { rateBps: undefined, earns: { numerator: undiscounted.amountMinor, denominator: 10 } }),",
  },
  {
    name: "Stripe is not told of what a coupon takes off",
    near: expired,
    kind: "lost field",
    file: "shared/services/stripe.ts",
    find: "...(coupon && { discounts: [{ coupon: order.id }] }),",
    replace: "",
  },
];
