import type { InputOf } from "../../shared/contract/route.ts";
import { endOtherSessions as route } from "../../shared/contract/sessions.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";

/** Somebody signs out everywhere but here. */
export async function endOtherSessions(
  _input: InputOf<typeof route>,
  deps: DepsOf<"accounts/end-other-sessions">,
  caller: Caller,
) {
  const { sessions } = await caller.user();
  const others = Object.keys(sessions).filter((id) => id !== caller.sessionId);
  if (others.length > 0) await deps.users.endSessions(caller.id, others);
}

export const handler = signedIn(route, { users }, endOtherSessions);
