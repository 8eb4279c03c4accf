import { withdrawInvitation as route } from "../../shared/contract/invitations.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner withdraws an invitation: its links open nothing any more. */
export async function withdrawInvitation(
  { invitationId }: InputOf<typeof route>,
  deps: DepsOf<"invitations/withdraw">,
) {
  if (await deps.invitations.withdraw(invitationId)) return;
  throw new AppError("not_found", "This invitation is over, or was taken up already.");
}

export const handler = signedIn(route, { invitations }, withdrawInvitation);
