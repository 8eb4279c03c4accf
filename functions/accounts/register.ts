import { register as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { settings } from "../../shared/data/settings.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { ShopSettings } from "../../shared/domain/settings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { sessionCookie } from "../../shared/lambda/http/session-cookie.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { newId } from "../../shared/policies/ids.ts";
import { newSession } from "../../shared/policies/session.ts";
import { applicationReceived, applicationToDecide } from "../../shared/policies/standing-notice.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { profileOf } from "../../shared/views/user.ts";

/** Ten a second, all together; by network more than of other tries, as people come together who were told of it together. */
const limits = { maxInMinute: 600, maxByNetwork: 400 };

/**
 * Somebody becomes an ambassador, or applies to, and is signed in. Fails `email_taken` where the address has an account,
 * `sign_up_closed` where the shop invites by itself. Every try
 * counts, successful or not, and before the work of hashing: nobody makes accounts without end.
 */
export async function register(input: InputOf<typeof route>, deps: DepsOf<"accounts/register">, visitor: Visitor) {
  const { firstName, lastName, email, password, about } = input;
  refuseCommonPassword(password, email);
  const [settings] = await Promise.all([
    deps.settings.get(deps.shop.firstSettings),
    countTry(deps, "register", email, visitor, limits),
  ]);
  if (settings.programme.signUp === "invitation") {
    throw new AppError("sign_up_closed", "This shop invites its ambassadors by itself. Ask it for an invitation.");
  }
  const now = deps.now();
  const session = newSession("ambassador", now);
  const person = { id: newId("usr", now), scope: "ambassador" as const, firstName, lastName, email };
  const newcomer = { ...person, createdAt: now.toISOString(), sessions: { [session.id]: session.endsAt } };
  const isApplication = settings.programme.signUp === "approval";
  const user = await deps.credentials.insert(
    isApplication ? { ...newcomer, about, standing: "applied", standingSince: now.toISOString() } : newcomer,
    await hashPassword(password),
    {
      notices: isApplication ? applicationNotices({ ...person, about }, settings, deps) : [],
      nowSeconds: Math.floor(now.getTime() / 1000),
    },
  );
  const claims = { userId: user.id, sessionId: session.id, scope: user.scope };
  const token = await deps.tokens.sign(claims, now, session.endsAt);
  return new Answer(profileOf(user, deps.shop.currency), [sessionCookie("ambassador", token)]);
}

/** What who applies is told, and who decides, where they want to be. */
function applicationNotices(
  applicant: Parameters<typeof applicationToDecide>[0] & Parameters<typeof applicationReceived>[0],
  { notifications }: ShopSettings,
  { shop, now }: DepsOf<"accounts/register">,
): Notice[] {
  const toOwner = notifications.application ? [applicationToDecide(applicant, shop.ownerEmail, now())] : [];
  return [applicationReceived(applicant, now()), ...toOwner];
}

export const handler = http(route, { attempts, credentials, settings, tokens, viewer }, register);
