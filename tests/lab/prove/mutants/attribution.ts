import type { Mutant } from "./mutant.ts";

const near = "change whose sales are between two orders with a coupon and their payments";

/** Whose a sale is by link and coupon, and who bears the discount, broken. */
export const attributionMutants: readonly Mutant[] = [
  {
    name: "a sale that a coupon won counts for the link",
    near,
    kind: "wrong key",
    file: "shared/domain/ledger.ts",
    find: "return coupon === undefined ? code : couponSales(coupon);",
    replace: "return coupon === undefined ? code : code;",
  },
  {
    name: "what won an order is not kept with it",
    near,
    kind: "lost field",
    file: "functions/checkout/create-session.ts",
    find: "...(attribution && { attribution }),",
    replace: "",
  },
  {
    name: "the link's ambassador earns what another's coupon won",
    near,
    kind: "wrong key",
    file: "shared/policies/attribution.ts",
    find: "if (!ofCoupon || !isTheirs)",
    replace: "if (ofCoupon || !isTheirs)",
  },
  {
    name: "who sells bears a part of somebody else's coupon",
    near,
    kind: "wrong quantity",
    file: "shared/policies/attribution.ts",
    find: "...(isTheirs && { bearsBps: coupon?.bearsBps })",
    replace: "...(isOpen && { bearsBps: coupon?.bearsBps })",
  },
  {
    name: "what an ambassador bears is not taken from what a line earns",
    near,
    kind: "wrong quantity",
    file: "shared/domain/bearing.ts",
    find: "Math.max(0, full - borne)",
    replace: "Math.max(full, borne)",
  },
];
