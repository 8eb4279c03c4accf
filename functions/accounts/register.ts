import { register as route } from "../../shared/contract/accounts.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { credentials } from "../../shared/data/credentials.ts";
import { invitations } from "../../shared/data/invitations.ts";
import { settings } from "../../shared/data/settings.ts";
import { terms } from "../../shared/data/terms.ts";
import type { NewUser } from "../../shared/data/users.ts";
import { AppError, invalidField } from "../../shared/domain/errors.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { User } from "../../shared/domain/person.ts";
import type { ShopSettings } from "../../shared/domain/settings.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { sessionCookie } from "../../shared/lambda/http/session-cookie.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countTry } from "../../shared/policies/attempt-limit.ts";
import { fingerprint, newId } from "../../shared/policies/ids.ts";
import { toConfirm } from "../../shared/policies/notice.ts";
import { newSession } from "../../shared/policies/session.ts";
import { applicationToDecide, approved } from "../../shared/policies/standing-notice.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { profileOf } from "../../shared/views/user.ts";
import * as words from "../../shared/words/en/fields.ts";

type Input = InputOf<typeof route>;
type Deps = DepsOf<"accounts/register">;

/** Ten a second, all together; by network more than of other tries, as people come together who were told of it together. */
const limits = { maxInMinute: 600, maxByNetwork: 400 };

/**
 * Somebody becomes an ambassador, or applies to, and is signed in. Fails `email_taken` where the address has an account,
 * `sign_up_closed` where the shop invites by itself. Every try counts, successful or not, and before the work of hashing: nobody makes
 * accounts without end.
 */
export async function register(input: Input, deps: Deps, visitor: Visitor) {
  const { firstName, lastName, email, password } = input;
  refuseCommonPassword(password, email);
  await countTry(deps, "register", email, visitor, limits);
  const now = deps.now();
  const session = newSession("ambassador", now, visitor);
  const current = await deps.terms.current();
  const person = { id: newId("usr", now), scope: "ambassador" as const, firstName, lastName, email };
  // What was published while they read is asked for at their next visit.
  const version = Math.min(input.acceptedTerms ?? 0, current?.version ?? 0);
  const terms = version > 0 ? [{ version, acceptedAt: now.toISOString() }] : undefined;
  const newcomer: NewUser = {
    ...person,
    createdAt: now.toISOString(),
    sessions: { [session.id]: session.endsAt },
    terms,
  };
  const user = await (input.invitation === undefined
    ? insertAsShopTakesThem(newcomer, input, deps)
    : insertInvited(newcomer, { ...input, invitation: input.invitation }, deps));
  const claims = { userId: user.id, sessionId: session.id, scope: user.scope };
  const token = await deps.tokens.sign(claims, now, session.endsAt);
  return new Answer(profileOf(user, deps.shop.currency, undefined, current), [sessionCookie("ambassador", token)]);
}

/** At once, or as an application, or not at all without an invitation; asked to confirm the address in the e-mail that welcomes them. */
async function insertAsShopTakesThem(person: NewUser, { about, password }: Input, deps: Deps): Promise<User> {
  const settings = await deps.settings.get(deps.shop.firstSettings);
  const { signUp } = settings.programme;
  if (signUp === "invitation") {
    throw new AppError("sign_up_closed", "This shop invites its ambassadors by itself. Ask it for an invitation.");
  }
  const passwordHash = await hashPassword(password);
  const now = deps.now();
  const nowSeconds = Math.floor(now.getTime() / 1000);
  const newcomer = { ...person, unconfirmed: true as const };
  const account = { userId: person.id, scope: person.scope, email: person.email };
  if (signUp === "open") {
    const notices = [toConfirm(account, "signed_up", now)];
    return deps.credentials.insert(newcomer, passwordHash, { notices, nowSeconds });
  }
  const applicant = { ...newcomer, about, standing: "applied" as const, standingSince: now.toISOString() };
  const notices = [toConfirm(account, "application_received", now), ...toDecide(applicant, settings, deps)];
  return deps.credentials.insert(applicant, passwordHash, { notices, nowSeconds });
}

/** Whoever comes by an invitation is an ambassador at once, and greeted as who is approved; its token shows that the address, which was written to, is theirs. */
async function insertInvited(
  newcomer: NewUser,
  { invitation: token, password }: Input & { invitation: string },
  deps: Deps,
): Promise<User> {
  const tokenHash = fingerprint(token);
  const nowSeconds = Math.floor(deps.now().getTime() / 1000);
  const invitation = await deps.invitations.ofToken(tokenHash, nowSeconds);
  if (!invitation) throw invalidField("invitation", words.invitation_over());
  if (invitation.email !== newcomer.email) throw invalidField("email", words.other_address());
  const notices = [approved(newcomer, deps.now())];
  const passwordHash = await hashPassword(password);
  const member = { ...newcomer, groupId: invitation.groupId };
  return deps.credentials.insertInvited(member, passwordHash, { invitation, tokenHash, notices, nowSeconds });
}

/** Who decides is told, where they want to be. */
function toDecide(applicant: NewUser, { notifications }: ShopSettings, { shop, now }: Deps): Notice[] {
  return notifications.application ? [applicationToDecide(applicant, shop.ownerEmail, now())] : [];
}

export const handler = http(route, { attempts, credentials, invitations, settings, terms, tokens, viewer }, register);
