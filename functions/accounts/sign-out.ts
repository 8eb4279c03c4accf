import { signOut as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { clearedCookie } from "../../shared/lambda/http/session-cookie.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";

/** Somebody signs out: their token is dead at once, wherever it was copied to. */
export async function signOut(_input: InputOf<typeof route>, deps: DepsOf<"accounts/sign-out">, caller: Caller) {
  await deps.users.endSession(caller.id, caller.sessionId);
  return new Answer(undefined, [clearedCookie(caller.scope)]);
}

export const handler = signedIn(route, { users }, signOut);
