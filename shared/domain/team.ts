import { AppError } from "./errors.ts";
import type { Role } from "./person.ts";

/** Who belongs to the owner's team, as one item, so that two changes of it never miss each other. */
export interface Team {
  /** Counts its changes; 0 where there is none yet. */
  version: number;
  /** What each member is, by their id. */
  members: Readonly<Record<string, Role>>;
  /** Whether everybody of it has to have a second factor. */
  requiresFactor: boolean;
}

/** Somebody who was asked to join, and has not yet. */
export interface TeamInvitation {
  id: string;
  invitedEmail: string;
  role: Role;
  /** The owner who asked: what they offered falls with their own right to offer it. */
  invitedBy: string;
  createdAt: string;
  /** Epoch seconds. */
  endsAt: number;
}

/** How long an invitation is open, in seconds. */
export const teamInvitationSeconds = 7 * 86_400;

/** Members and open invitations together: what is changed at once has to fit into one transaction, each owner's notice included. */
export const maxTeam = 50;

export const noTeam: Team = { version: 0, members: {}, requiresFactor: false };

/** The ids of the owners. */
export const ownersOf = ({ members }: Team): string[] =>
  Object.keys(members).filter((memberId) => members[memberId] === "owner");

/** Who may pay: the roles of the routes by which payouts are made and approved. */
export const payerRoles: readonly Role[] = ["owner", "finance"];

/** The ids of those who may pay. */
export const payersOf = ({ members }: Pick<Team, "members">): string[] =>
  Object.entries(members).flatMap(([memberId, role]) => (payerRoles.includes(role) ? [memberId] : []));

/** The team with somebody in it as something, or without them. @throws AppError `last_owner` where it would have no owner */
export function teamWith(team: Team, memberId: string, role: Role | undefined): Team["members"] {
  const { [memberId]: _before, ...others } = team.members;
  const members = role === undefined ? others : { ...others, [memberId]: role };
  if (ownersOf({ ...team, members }).length === 0) {
    throw new AppError("last_owner", "The team needs an owner. Make somebody else an owner first.");
  }
  return members;
}

/** @throws AppError `role` where somebody is no owner, or is one no more */
export function assertOwner({ members }: Team, memberId: string): void {
  const role = members[memberId];
  if (role !== "owner") throw new AppError("role", `This takes the role of owner. Yours is ${role ?? "none"}.`);
}
