import { requestPasswordReset as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { passwordResets } from "../../shared/services/queues.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** Five a second, all together: each may be an e-mail to somebody. */
const maxInMinute = 300;

/** Somebody forgot a password. The same work and answer whether or not the address has an account. */
export async function requestPasswordReset(
  { scope, email }: InputOf<typeof route>,
  deps: DepsOf<"accounts/request-password-reset">,
  visitor: Visitor,
) {
  await countTry(deps, `reset-${scope}`, email, visitor, { maxInMinute });
  await deps.passwordResets.send({ scope, email });
}

export const handler = http(route, { attempts, passwordResets, viewer }, requestPasswordReset);
