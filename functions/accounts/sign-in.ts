import { signIn as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { balances } from "../../shared/data/balances.ts";
import { ConditionFailed } from "../../shared/data/condition-failed.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { team } from "../../shared/data/team.ts";
import { terms } from "../../shared/data/terms.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Credential, User } from "../../shared/domain/person.ts";
import { type Factor, refusedCode } from "../../shared/domain/second-factor.ts";
import { teamWith } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { sessionCookie } from "../../shared/lambda/http/session-cookie.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { newSession } from "../../shared/policies/session.ts";
import { changeTeam } from "../../shared/policies/team.ts";
import { usedCode } from "../../shared/policies/used-code.ts";
import { verifyPassword } from "../../shared/services/passwords.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Somebody signs in. An unknown address, a wrong password and another scope's account look and cost the same. */
export async function signIn(input: InputOf<typeof route>, deps: DepsOf<"accounts/sign-in">, visitor: Visitor) {
  const { scope, email, password, code } = input;
  const now = deps.now();
  const [counted, credential] = await Promise.all([
    countTry(deps, `sign-in-${scope}`, email, visitor),
    deps.credentials.get(email),
  ]);
  const own = credential?.scope === scope ? credential : undefined;
  const isRight = await verifyPassword(password, own?.passwordHash);
  if (!own || !isRight) throw wrong();
  if (own.factor) await useCode(own, own.factor, code, deps);

  const session = newSession(scope, now, visitor);
  const [user, token, balance, current] = await Promise.all([
    deps.users.beginSession(own, session, Math.floor(now.getTime() / 1000)).catch(orChangedMeanwhile),
    deps.tokens.sign({ userId: own.userId, sessionId: session.id, scope }, now, session.endsAt),
    scope === "ambassador" ? deps.balances.get(own.userId) : undefined,
    scope === "ambassador" ? deps.terms.current({ eventual: true }) : undefined,
    counted.forgive(),
  ]);
  if (scope === "admin" && user.role === undefined) await adopt(user, deps);
  return new Answer(profileOf(user, deps.shop.currency, balance, current), [sessionCookie(scope, token)]);
}

/** Takes an owner whom an older Herald made into the list of the team, which it did not keep. */
const adopt = (user: User, deps: DepsOf<"accounts/sign-in">) =>
  changeTeam(deps, async ({ team: before, nowSeconds }) => {
    if (before.members[user.id]) return true;
    const change = { before, members: teamWith(before, user.id, "owner"), nowSeconds };
    return (await deps.team.adopt(user, change)) || undefined;
  });

/**
 * The second step, where a second factor is on. A code is used up before the session begins: where that fails, a person takes the
 * next one, and nobody has used one twice.
 */
async function useCode(own: Credential, factor: Factor, code: string | undefined, deps: DepsOf<"accounts/sign-in">) {
  const used = usedCode(own, factor, code, deps.now());
  if (!(await ConditionFailed.held(() => deps.credentials.useFactor(used)))) throw refusedCode();
}

const wrong = () => new AppError("wrong_credentials", "The e-mail address or the password is wrong.");

/** The password that was right a moment ago was changed while it was verified: it is wrong now. */
function orChangedMeanwhile(error: unknown): never {
  throw error instanceof ConditionFailed ? wrong() : error;
}

export const handler = http(route, { attempts, balances, credentials, team, terms, tokens, users, viewer }, signIn);
