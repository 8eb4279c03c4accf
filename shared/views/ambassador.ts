import { type Counters, noCounters } from "../domain/counters.ts";
import { type Group, groupIn } from "../domain/group.ts";
import type { User } from "../domain/person.ts";
import { standingOf } from "../domain/standing.ts";
import { latestAccepted } from "../domain/terms.ts";
import { soldBy, type Tier } from "../domain/tier.ts";
import { climbedView } from "./tier.ts";

/**
 * An ambassador as the owner sees them. Fields that are not in the contract never leave.
 * @param groups all there are: one that is gone is nobody's
 * @param tiers likewise
 * @param sold what they sold in all, if anything
 */
export function ambassadorAnswer(
  user: User,
  {
    currency,
    groups,
    tiers = [],
    sold = noCounters,
  }: {
    currency: string;
    groups: readonly Group[];
    tiers: readonly Tier[] | undefined;
    sold: Counters | undefined;
  },
) {
  const { orders, ambassadorMinor: revenueMinor } = sold;
  return {
    ...user,
    terms: latestAccepted(user),
    emailConfirmed: !user.unconfirmed,
    standing: standingOf(user),
    group: groupIn(groups, user.groupId),
    ...climbedView(tiers, { tierId: user.tierId, ...soldBy(sold) }),
    orders,
    revenueMinor,
    currency,
  };
}
