import type { InputOf } from "../../shared/contract/route.ts";
import { changeRole as route } from "../../shared/contract/team.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { assertOwner, teamWith } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { changeTeam, ownerAdded, withCaller } from "../../shared/policies/team.ts";
import { memberOf } from "../../shared/views/team.ts";

/** An owner gives somebody of the team another role. The other owners are told of a new one. */
export async function changeRole(
  { memberId, role }: InputOf<typeof route>,
  deps: DepsOf<"team/change-role">,
  caller: Caller,
) {
  const user = await caller.user();
  return changeTeam(deps, async ({ team: before, nowSeconds }) => {
    const team = withCaller(before, user);
    assertOwner(team, caller.id);
    const [member] = team.members[memberId] ? await deps.users.getMany([memberId]) : [];
    if (!member) throw new AppError("not_found", "Nobody of the team has this id.");
    const after = { ...memberOf(member), role };
    if (team.members[memberId] === role) return after;
    const notices = role === "owner" ? await ownerAdded(team, member, deps) : [];
    const members = teamWith(team, memberId, role);
    return (await deps.team.changeRole(member, role, { before, members, notices, nowSeconds })) ? after : undefined;
  });
}

export const handler = signedIn(route, { team, users }, changeRole);
