import type { InputOf } from "../../shared/contract/route.ts";
import { removeMember as route } from "../../shared/contract/team.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { assertOwner, teamWith } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { changeTeam, withCaller } from "../../shared/policies/team.ts";

/** An owner takes somebody off the team, or leaves it: never the last owner, though two go at once. */
export async function removeMember(
  { memberId }: InputOf<typeof route>,
  deps: DepsOf<"team/remove-member">,
  caller: Caller,
) {
  const user = await caller.user();
  await changeTeam(deps, async ({ team: before, nowSeconds }) => {
    const team = withCaller(before, user);
    assertOwner(team, caller.id);
    const member = team.members[memberId] && (await deps.users.get(memberId));
    const credential = member && (await deps.credentials.get(member.email));
    if (!member || !credential) throw new AppError("not_found", "Nobody of the team has this id.");
    const members = teamWith(team, memberId, undefined);
    return (await deps.team.remove(member, credential, { before, members, nowSeconds })) || undefined;
  });
}

export const handler = signedIn(route, { credentials, team, users }, removeMember);
