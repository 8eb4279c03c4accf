import { maxInvitingInHour, inviteAmbassadors as route } from "../../shared/contract/invitations.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { groups } from "../../shared/data/groups.ts";
import { invitations } from "../../shared/data/invitations.ts";
import type { InvitationOutcome } from "../../shared/domain/invitation.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { assertGroup } from "../../shared/policies/group.ts";
import { derivedId } from "../../shared/policies/ids.ts";
import { countInviting } from "../../shared/policies/invite-limit.ts";
import { invited } from "../../shared/policies/standing-notice.ts";

/**
 * The owner invites people. Each address is a transaction by itself, of the invitation and the e-mail that tells of it: asked again, who
 * is invited already gets no other one.
 */
export async function inviteAmbassadors(
  { emails, groupId }: InputOf<typeof route>,
  deps: DepsOf<"invitations/create">,
) {
  const now = deps.now();
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const wanted = emails.map((email) => ({ id: derivedId("inv", email), email }));
  const [known] = await Promise.all([
    deps.invitations.known(wanted, nowSeconds),
    countInviting(deps, maxInvitingInHour),
    assertGroup(groupId, deps),
  ]);
  const items = wanted.map(async ({ id, email }): Promise<{ email: string; outcome: InvitationOutcome }> => {
    const outcome = known.get(email);
    if (outcome) return { email, outcome };
    const invitation = { id, email, createdAt: now.toISOString(), round: 1, groupId };
    const isNew = await deps.invitations.insert(invitation, invited(invitation, now), nowSeconds);
    return { email, outcome: isNew ? "invited" : "already_invited" };
  });
  return { items: await Promise.all(items) };
}

export const handler = signedIn(route, { attempts, groups, invitations }, inviteAmbassadors);
