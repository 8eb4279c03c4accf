import type { InputOf } from "../../shared/contract/route.ts";
import { withdrawInvitation as route } from "../../shared/contract/team.ts";
import { team } from "../../shared/data/team.ts";
import { assertOwner } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { changeTeam, openInvitation, withCaller } from "../../shared/policies/team.ts";

/** An owner takes an invitation back: its link opens nothing any more. */
export async function withdrawInvitation(
  { teamInvitationId }: InputOf<typeof route>,
  deps: DepsOf<"team/withdraw-invitation">,
  caller: Caller,
) {
  const user = await caller.user();
  await changeTeam(deps, async ({ team: before, invitations, nowSeconds }) => {
    const { members } = withCaller(before, user);
    assertOwner({ ...before, members }, caller.id);
    const open = openInvitation(invitations, teamInvitationId);
    return (await deps.team.withdraw(open, { before, members, nowSeconds })) || undefined;
  });
}

export const handler = signedIn(route, { team }, withdrawInvitation);
