import type { InputOf } from "../../shared/contract/route.ts";
import { invite as route } from "../../shared/contract/team.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { team } from "../../shared/data/team.ts";
import { AppError, problemAt } from "../../shared/domain/errors.ts";
import { assertOwner, invitationSeconds, maxTeam } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { newId } from "../../shared/policies/ids.ts";
import { changeTeam, countInvitation, invited, withCaller } from "../../shared/policies/team.ts";
import { invitationAnswer } from "../../shared/views/team.ts";

/** An owner asks somebody to join the team. Whom they asked already, and as the same, they ask no second time. */
export async function invite({ email, role }: InputOf<typeof route>, deps: DepsOf<"team/invite">, caller: Caller) {
  const user = await caller.user();
  const [credential] = await Promise.all([deps.credentials.get(email), countInvitation(caller.id, deps)]);
  if (credential) throw problemAt("email", "email_taken", "This e-mail address has an account already.");
  return changeTeam(deps, async ({ team: before, invitations, nowSeconds }) => {
    const { members } = withCaller(before, user);
    assertOwner({ ...before, members }, caller.id);
    const open = invitations.find(({ invitedEmail }) => invitedEmail === email);
    if (open?.role === role) return invitationAnswer(open, user);
    if (!open && Object.keys(members).length + invitations.length >= maxTeam) {
      throw new AppError("team_full", `The team has ${maxTeam} members and open invitations, and can have no more.`, {
        params: { max: String(maxTeam) },
      });
    }
    const now = deps.now();
    const invitation = {
      id: open?.id ?? newId("inv", now),
      invitedEmail: email,
      role,
      invitedBy: caller.id,
      createdAt: now.toISOString(),
      endsAt: nowSeconds + invitationSeconds,
    };
    const notices = [invited(invitation, user, now)];
    const isMade = await deps.team.invite(invitation, { before, members, notices, nowSeconds });
    return isMade ? invitationAnswer(invitation, user) : undefined;
  });
}

export const handler = signedIn(route, { attempts, credentials, team }, invite);
