import type { InputOf } from "../../shared/contract/route.ts";
import { readTeam as route } from "../../shared/contract/team.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { withCaller } from "../../shared/policies/team.ts";
import { invitationAnswer, memberOf } from "../../shared/views/team.ts";

/** An owner sees who is on the team, the first one first, and who was asked to join. */
export async function readTeam(_input: InputOf<typeof route>, deps: DepsOf<"team/read">, caller: Caller) {
  const [read, user] = await Promise.all([deps.team.read(Math.floor(deps.now().getTime() / 1000)), caller.user()]);
  const people = await deps.users.getMany(Object.keys(withCaller(read.team, user).members));
  const byId = new Map(people.map((person) => [person.id, person]));
  return {
    members: people.map(memberOf).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    requiresSecondFactor: read.team.requiresFactor,
    invitations: read.invitations.map((it) => invitationAnswer(it, byId.get(it.invitedBy))),
  };
}

export const handler = signedIn(route, { team, users }, readTeam);
