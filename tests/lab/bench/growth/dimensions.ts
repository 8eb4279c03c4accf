import type { Act } from "./acts.ts";
import { addPayouts } from "./payout-seeds.ts";
import { addAmbassadors, addCoupons, addLinks, addProducts, type Seed, sellOrders } from "./seeds.ts";

/** Something of which a shop comes to have many. */
export interface Dimension {
  /** Of what, in words. */
  of: string;
  seed: Seed;
  /** The largest that is looked at, in powers of ten from `smallest`. */
  largest: number;
  /** What may grow with it, and why. All else is to stay as it is. */
  mayGrow: Partial<Record<Act, string>>;
}

/** Of each there are so many at least, and a page of it is full. */
export const smallest = 100;

/** In the order in which they grow: each with the ones before it at their largest, so what may grow is the last. */
export const dimensions = {
  ambassadors: { of: "ambassadors on the leaderboard", seed: addAmbassadors, largest: 1_000_000, mayGrow: {} },
  products: { of: "products", seed: addProducts, largest: 100_000, mayGrow: {} },
  orders: { of: "paid orders of one link", seed: sellOrders, largest: 100_000, mayGrow: {} },
  links: { of: "links of one ambassador", seed: addLinks, largest: 100_000, mayGrow: {} },
  // All of them one ambassador's.
  coupons: { of: "coupons of the shop", seed: addCoupons, largest: 10_000, mayGrow: {} },
  payouts: {
    // As many are owed something, and there are as many runs.
    of: "payouts of one run",
    seed: addPayouts,
    // A run of so many is measured by itself: see payout-run.ts.
    largest: 10_000,
    mayGrow: { "preview a payout run": "its sums are of all who are owed anything" },
  },
} as const satisfies Record<string, Dimension>;
export type DimensionName = keyof typeof dimensions;

/** 1,000, 10,000, … */
export function sizesAbove(most: number): number[] {
  const sizes: number[] = [];
  for (let size = smallest * 10; size <= most; size *= 10) sizes.push(size);
  return sizes;
}
