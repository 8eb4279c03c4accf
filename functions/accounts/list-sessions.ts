import type { InputOf } from "../../shared/contract/route.ts";
import { listSessions as route } from "../../shared/contract/sessions.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { goingOn } from "../../shared/policies/session.ts";

/** Somebody sees where they are signed in: here first, then the latest. */
export async function listSessions(
  _input: InputOf<typeof route>,
  deps: DepsOf<"accounts/list-sessions">,
  caller: Caller,
) {
  const own = goingOn(await caller.user(), deps.now());
  const items = own.map(({ id, publicId, ...facts }) => ({ ...facts, id: publicId, isThis: id === caller.sessionId }));
  return { items: [...items.filter((it) => it.isThis), ...items.filter((it) => !it.isThis)] };
}

export const handler = signedIn(route, {}, listSessions);
