import type { User } from "../domain/person.ts";
import { roleOf } from "../domain/person.ts";
import type { TeamInvitation } from "../domain/team.ts";

/** Somebody of the team as its owners see them. */
export function memberOf(user: User) {
  const { id, firstName, lastName, email, createdAt, hasFactor: hasSecondFactor = false } = user;
  return { id, firstName, lastName, email, createdAt, role: roleOf(user) ?? "viewer", hasSecondFactor };
}

/** An open invitation. @param by who sent it, where they are still there */
export function invitationAnswer(invitation: TeamInvitation, by?: Pick<User, "firstName" | "lastName">) {
  const { id, invitedEmail: email, role, createdAt, endsAt } = invitation;
  const invitedByName = by && `${by.firstName} ${by.lastName}`;
  return { id, email, role, createdAt, endsAt: new Date(endsAt * 1000).toISOString(), invitedByName };
}
