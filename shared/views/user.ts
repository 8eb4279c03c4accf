import type { User } from "../domain/person.ts";

/** A user as they see themselves; an ambassador with revenue. */
export function profileOf(user: User, currency: string) {
  const { id, firstName, lastName, email, scope, ambassadorMinor } = user;
  const person = { id, firstName, lastName, email, scope };
  return scope === "ambassador" ? { ...person, revenueMinor: ambassadorMinor, currency } : person;
}
