import { type Counters, noCounters } from "../domain/counters.ts";
import { mustSetUpFactor, roleOf, type User } from "../domain/person.ts";

/** A user as they see themselves; an ambassador with revenue. @param sold what they sold in all, if anything */
export function profileOf(user: User, currency: string, { ambassadorMinor }: Counters = noCounters) {
  const { id, firstName, lastName, email, scope } = user;
  const person = { id, firstName, lastName, email, scope };
  return scope === "ambassador"
    ? { ...person, revenueMinor: ambassadorMinor, currency }
    : { ...person, role: roleOf(user), mustSetUpFactor: mustSetUpFactor(user) };
}
