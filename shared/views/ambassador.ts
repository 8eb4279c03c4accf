import { type Counters, noCounters } from "../domain/counters.ts";
import type { User } from "../domain/person.ts";
import { standingOf } from "../domain/standing.ts";
import { latestAccepted } from "../domain/terms.ts";

/**
 * An ambassador as the owner sees them. Fields that are not in the contract never leave.
 * @param sold what they sold in all, if anything
 */
export function ambassadorAnswer(user: User, currency: string, sold: Counters = noCounters) {
  const { orders, ambassadorMinor: revenueMinor } = sold;
  return {
    ...user,
    terms: latestAccepted(user),
    emailConfirmed: !user.unconfirmed,
    standing: standingOf(user),
    orders,
    revenueMinor,
    currency,
  };
}
