import { type Counters, noCounters } from "../domain/counters.ts";
import { mustSetUpFactor, roleOf, type User } from "../domain/person.ts";
import { standingOf } from "../domain/standing.ts";
import { versionToAccept } from "../domain/terms.ts";

/** A user as they see themselves; an ambassador with revenue. @param sold what they sold in all, if anything; @param terms those that hold, if any */
export function profileOf(
  user: User,
  currency: string,
  { ambassadorMinor, orders }: Counters = noCounters,
  terms?: { version: number } | undefined,
) {
  const { id, firstName, lastName, email, scope } = user;
  const firstSteps = { closed: user.stepsClosed, hasShared: user.sharedAt !== undefined, hasSold: orders > 0 };
  const person = { id, firstName, lastName, email, emailConfirmed: !user.unconfirmed, scope, firstSteps };
  if (scope !== "ambassador") return { ...person, role: roleOf(user), mustSetUpFactor: mustSetUpFactor(user) };
  const { standingReason } = user;
  const termsToAccept = versionToAccept(user, terms?.version);
  return {
    ...person,
    revenueMinor: ambassadorMinor,
    currency,
    hidesRevenue: user.hidesRevenue || undefined,
    standing: standingOf(user),
    standingReason,
    termsToAccept,
  };
}
