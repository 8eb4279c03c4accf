import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { aboutOf } from "./notice.ts";

type Person = Pick<User, "id" | "scope" | "email">;

const ofUser = ({ id: userId, scope, email }: Person, now: Date) => aboutOf({ userId, scope, email }, now);

/** Tells an ambassador that their links take no orders for now, and why. */
export const suspended = (user: Person, reason: string, now: Date): Notice => ({
  ...ofUser(user, now),
  kind: "suspended",
  reason,
});

/** Tells an ambassador that all goes on. */
export const reinstated = (user: Person, now: Date): Notice => ({ ...ofUser(user, now), kind: "reinstated" });

/** Tells who decides that somebody applied. @param email the owner's */
export const applicationToDecide = (
  { id: userId, firstName, lastName, about }: Pick<User, "id" | "firstName" | "lastName" | "about">,
  email: string,
  now: Date,
): Notice => ({
  ...aboutOf({ userId, scope: "admin", email }, now),
  kind: "application_to_decide",
  name: `${firstName} ${lastName}`,
  about,
});

/** Asks somebody to become an ambassador. */
export const invited = ({ id: invitationId, email }: { id: string; email: string }, now: Date): Notice => ({
  ...aboutOf({ userId: invitationId, scope: "ambassador", email }, now),
  kind: "invited",
  invitationId,
});

/** Greets who is an ambassador from now on: because the shop agreed, or because it invited them. */
export const approved = (user: Person, now: Date): Notice => ({ ...ofUser(user, now), kind: "approved" });

/** Tells who applied that the shop did not agree, and why. */
export const declined = (user: Person, reason: string, now: Date): Notice => ({
  ...ofUser(user, now),
  kind: "declined",
  reason,
});
