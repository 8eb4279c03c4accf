import type { User } from "../domain/person.ts";

/** An ambassador as the owner sees them. Fields that are not in the contract never leave. */
export function ambassadorAnswer({ ambassadorMinor, ...user }: User, currency: string) {
  return { ...user, revenueMinor: ambassadorMinor, currency };
}
