import { register as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { sessionCookie } from "../../shared/lambda/http/session-cookie.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { newId } from "../../shared/policies/ids.ts";
import { newSession } from "../../shared/policies/session.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Ten a second, all together. */
const maxInMinute = 600;

/**
 * Somebody becomes an ambassador, and is signed in. Fails `email_taken` where the address has an account. Every try
 * counts, successful or not, and before the work of hashing: nobody makes accounts without end.
 */
export async function register(input: InputOf<typeof route>, deps: DepsOf<"accounts/register">, visitor: Visitor) {
  const { firstName, lastName, email, password } = input;
  refuseCommonPassword(password, email);
  await countTry(deps, "register", email, visitor, maxInMinute);
  const now = deps.now();
  const session = newSession("ambassador", now, visitor);
  const person = { id: newId("usr", now), scope: "ambassador" as const, firstName, lastName, email };
  const user = await deps.credentials.insert(
    { ...person, createdAt: now.toISOString(), sessions: { [session.id]: session.endsAt } },
    await hashPassword(password),
  );
  const claims = { userId: user.id, sessionId: session.id, scope: user.scope };
  const token = await deps.tokens.sign(claims, now, session.endsAt);
  return new Answer(profileOf(user, deps.shop.currency), [sessionCookie("ambassador", token)]);
}

export const handler = http(route, { attempts, credentials, tokens, viewer }, register);
