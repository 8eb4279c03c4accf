import type { Kept } from "../data/tiers.ts";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { type Climbed, nextTier, type Tier, tierOf } from "../domain/tier.ts";
import { newId } from "./ids.ts";

/** The tier that an ambassador keeps once they have reached a higher one; undefined where they have not. */
export function reachedTier(
  tiers: readonly Tier[],
  user: User,
  sold: Omit<Climbed, "tierId">,
  now: Date,
): Kept | undefined {
  const reached = tierOf(tiers, { ...sold, tierId: user.tierId });
  if (!reached || reached.id === user.tierId) return undefined;
  return { tierId: reached.id, notice: tierNotice(tiers, user, { ...sold, tierId: reached.id }, now) };
}

/**
 * What the owner's hand makes of the tier that an ambassador keeps. One that their sales reach is theirs all the same, and kept from now on, so
 * that the next look at what they sold finds nothing new to tell.
 */
export function givenTier(
  tiers: readonly Tier[],
  tierId: string | undefined,
  user: User,
  sold: Omit<Climbed, "tierId">,
  now: Date,
): Kept | undefined {
  const kept = tierOf(tiers, { ...sold, tierId })?.id;
  if (user.tierId === kept) return undefined;
  const told = tiers.find(({ id }) => id === user.tierId)?.id;
  return { tierId: kept, notice: told === kept ? undefined : tierNotice(tiers, user, { ...sold, tierId: kept }, now) };
}

/** Tells somebody where they stand now; not at an address that may be a stranger's. */
function tierNotice(tiers: readonly Tier[], user: User, climbed: Climbed, now: Date): Notice | undefined {
  if (user.unconfirmed) return undefined;
  const [tier, next] = [tierOf(tiers, climbed), nextTier(tiers, climbed)];
  const { id: userId, scope, email } = user;
  return {
    ...{ id: newId("ntc", now), userId, scope, email, kind: "tier_changed" },
    ...(tier && { tier: tier.name }),
    ...(next && { next: next.tier.name, missingOrders: next.orders, missingMinor: next.soldMinor }),
  };
}
