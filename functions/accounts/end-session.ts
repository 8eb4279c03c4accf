import type { InputOf } from "../../shared/contract/route.ts";
import { endSession as route } from "../../shared/contract/sessions.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { goingOn } from "../../shared/policies/session.ts";

/** Somebody signs out on another device, or wherever they left a session: it is dead at once. */
export async function endSession(
  { sessionId }: InputOf<typeof route>,
  deps: DepsOf<"accounts/end-session">,
  caller: Caller,
) {
  const session = goingOn(await caller.user(), deps.now()).find(({ publicId }) => publicId === sessionId);
  if (!session) throw new AppError("not_found", "This sign-in has ended already.");
  await deps.users.endSessions(caller.id, [session.id]);
}

export const handler = signedIn(route, { users }, endSession);
