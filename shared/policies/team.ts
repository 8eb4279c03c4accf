import type { team as teams } from "../data/team.ts";
import type { users } from "../data/users.ts";
import { AppError } from "../domain/errors.ts";
import type { Notice } from "../domain/notice.ts";
import type { User } from "../domain/person.ts";
import { maxTeam, ownersOf, type Team, type TeamInvitation } from "../domain/team.ts";
import { countBy, refuse, windowSeconds } from "./attempt-limit.ts";
import { aboutOf } from "./notice.ts";

interface Deps {
  team: Pick<ReturnType<(typeof teams)["reads"]>, "read">;
  now(): Date;
}

/** What is decided from: the team as it is, and the second at which it was asked. */
export interface TeamNow {
  team: Team;
  invitations: readonly TeamInvitation[];
  nowSeconds: number;
}

/**
 * Changes the team: decides from what it is, and decides again where it was changed meanwhile.
 * @param decide makes the change. Answers undefined where that was refused for another change
 */
export async function changeTeam<Result>(
  { team, now }: Deps,
  decide: (of: TeamNow) => Promise<Result | undefined>,
): Promise<Result> {
  for (;;) {
    const nowSeconds = Math.floor(now().getTime() / 1000);
    const result = await decide({ ...(await team.read(nowSeconds)), nowSeconds });
    if (result !== undefined) return result;
  }
}

/** The team with whoever asks in it, whom an older Herald made and who has not signed in since: an owner. */
export function withCaller(team: Team, { id, role }: User): Team {
  return role === undefined ? { ...team, members: { ...team.members, [id]: "owner" } } : team;
}

interface Readers {
  users: Pick<ReturnType<(typeof users)["reads"]>, "getMany">;
  now(): Date;
}

/** Tells each owner that there was that somebody else is one now. */
export async function ownerAdded(team: Team, added: Pick<User, "id" | "firstName" | "lastName">, deps: Readers) {
  const owners = await deps.users.getMany(ownersOf(team).filter((ownerId) => ownerId !== added.id));
  const ownerName = `${added.firstName} ${added.lastName}`;
  return owners.map(
    ({ id: userId, email }): Notice => ({
      ...aboutOf({ userId, scope: "admin", email }, deps.now()),
      kind: "owner_added",
      ownerName,
    }),
  );
}

/** How many invitations somebody may send in a window: a whole team, and all of them once more. */
const maxInvitations = 2 * maxTeam;

/** Counts an invitation: each is an e-mail to an address that may be anyone's. @throws AppError `too_many_attempts` */
export async function countInvitation(callerId: string, deps: Parameters<typeof countBy>[1]): Promise<void> {
  const limit = { subject: `invite#${callerId}`, max: maxInvitations, windowSeconds };
  refuse(await countBy([limit], deps), "Too many invitations. Wait a few minutes and try again.");
}

/** Asks somebody to join, by e-mail. */
export const invited = (invitation: TeamInvitation, by: Pick<User, "firstName" | "lastName">, now: Date): Notice => ({
  ...aboutOf({ userId: invitation.invitedBy, scope: "admin", email: invitation.invitedEmail }, now),
  kind: "team_invited",
  invitationId: invitation.id,
  invitedByName: `${by.firstName} ${by.lastName}`,
  role: invitation.role,
  endsAt: invitation.endsAt,
});

/** @throws AppError `not_found` where none is open under this id */
export function openInvitation(invitations: readonly TeamInvitation[], invitationId: string): TeamInvitation {
  const open = invitations.find(({ id }) => id === invitationId);
  if (!open) throw new AppError("not_found", "This invitation is no longer open.");
  return open;
}
