import { maxInvitingInHour, resendInvitation as route } from "../../shared/contract/invitations.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { countInviting } from "../../shared/policies/invite-limit.ts";
import { invited } from "../../shared/policies/standing-notice.ts";

/** The owner invites somebody once more. Two who do at once send one e-mail. Fails `not_found` where it is over or gone. */
export async function resendInvitation({ invitationId }: InputOf<typeof route>, deps: DepsOf<"invitations/resend">) {
  const now = deps.now();
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const [invitation] = await Promise.all([
    deps.invitations.get(invitationId, nowSeconds),
    countInviting(deps, maxInvitingInHour),
  ]);
  if (!invitation) throw new AppError("not_found", "This invitation is over, or was taken up already.");
  await deps.invitations.askAgain(invitation, invited(invitation, now), nowSeconds);
}

export const handler = signedIn(route, { attempts, invitations }, resendInvitation);
