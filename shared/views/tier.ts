import { type Climbed, nextTier, type Tier, tierOf } from "../domain/tier.ts";

/** Where an ambassador stands, and what is missing to the next tier. */
export function climbedView(tiers: readonly Tier[], climbed: Climbed) {
  const [tier, next] = [tierOf(tiers, climbed), nextTier(tiers, climbed)];
  return {
    ...(tier && { tier: { id: tier.id, name: tier.name } }),
    ...(next && {
      nextTier: {
        name: next.tier.name,
        ...(next.orders === undefined ? { missingMinor: next.soldMinor } : { missingOrders: next.orders }),
      },
    }),
  };
}
