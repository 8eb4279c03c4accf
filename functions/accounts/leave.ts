import type { InputOf } from "../../shared/contract/route.ts";
import { leaveProgramme as route } from "../../shared/contract/standings.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { erasures } from "../../shared/data/erasures.ts";
import { problemAt } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { clearedCookie } from "../../shared/lambda/http/session-cookie.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { leave } from "../../shared/policies/leaving.ts";
import { verifyPassword } from "../../shared/services/passwords.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** An ambassador leaves the programme, and shows that they know the password: it can't be undone. */
export async function leaveProgramme(
  { currentPassword }: InputOf<typeof route>,
  deps: DepsOf<"accounts/leave">,
  caller: Caller,
) {
  const user = await caller.user();
  const [credential] = await Promise.all([
    deps.credentials.get(user.email),
    countTry(deps, "leave", caller.id, caller),
  ]);
  if (!(await verifyPassword(currentPassword, credential?.passwordHash))) {
    throw problemAt("currentPassword", "wrong_credentials", "The current password is wrong.");
  }
  await leave(caller.id, false, deps);
  return new Answer(undefined, [clearedCookie(caller.scope)]);
}

export const handler = signedIn(route, { attempts, credentials, erasures, viewer }, leaveProgramme);
