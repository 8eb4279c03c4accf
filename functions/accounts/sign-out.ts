import { signOut as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { users } from "../../shared/data/users.ts";
import { Answer } from "../../shared/edge/answer.ts";
import type { DepsOf } from "../../shared/edge/parts.ts";
import { clearedCookie } from "../../shared/edge/session-cookie.ts";
import { type Caller, signedIn } from "../../shared/edge/signed-in.ts";

/** Somebody signs out: their token is dead at once, wherever it was copied to. */
export async function signOut(_input: InputOf<typeof route>, deps: DepsOf<"accounts/sign-out">, caller: Caller) {
  await deps.users.endSession(caller.id, caller.sessionId);
  return new Answer(undefined, [clearedCookie(caller.scope)]);
}

export const handler = signedIn(route, { users }, signOut);
