import type { InputOf } from "../../shared/contract/route.ts";
import { resendInvitation as route } from "../../shared/contract/team.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { team } from "../../shared/data/team.ts";
import { assertOwner, teamInvitationSeconds } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { changeTeam, countInvitation, invited, openInvitation, withCaller } from "../../shared/policies/team.ts";
import { invitationAnswer } from "../../shared/views/team.ts";

/** An owner has the e-mail of an invitation sent again, which is theirs from then on. */
export async function resendInvitation(
  { teamInvitationId }: InputOf<typeof route>,
  deps: DepsOf<"team/resend-invitation">,
  caller: Caller,
) {
  const user = await caller.user();
  await countInvitation(caller.id, deps);
  return changeTeam(deps, async ({ team: before, invitations, nowSeconds }) => {
    const { members } = withCaller(before, user);
    assertOwner({ ...before, members }, caller.id);
    const open = openInvitation(invitations, teamInvitationId);
    const invitation = { ...open, invitedBy: caller.id, endsAt: nowSeconds + teamInvitationSeconds };
    const notices = [invited(invitation, user, deps.now())];
    const isMade = await deps.team.invite(invitation, { before, members, notices, nowSeconds });
    return isMade ? invitationAnswer(invitation, user) : undefined;
  });
}

export const handler = signedIn(route, { attempts, team }, resendInvitation);
