import type { InputOf } from "../../shared/contract/route.ts";
import { joinTeam as route } from "../../shared/contract/team.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { team } from "../../shared/data/team.ts";
import { users } from "../../shared/data/users.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import { teamWith } from "../../shared/domain/team.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { Answer } from "../../shared/lambda/http/answer.ts";
import { sessionCookie } from "../../shared/lambda/http/session-cookie.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countNetworkTry } from "../../shared/policies/attempt-limit.ts";
import { fingerprint, newId } from "../../shared/policies/ids.ts";
import { newSession } from "../../shared/policies/session.ts";
import { changeTeam, ownerAdded } from "../../shared/policies/team.ts";
import { hashPassword, refuseCommonPassword } from "../../shared/services/passwords.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { viewer } from "../../shared/services/viewer.ts";
import { profileOf } from "../../shared/views/user.ts";
import * as words from "../../shared/words/en/fields.ts";

/**
 * Somebody joins the team with the token of the e-mail, once, and is signed in. What an owner offered who is none any more, or is
 * gone, is no offer.
 */
export async function joinTeam(input: InputOf<typeof route>, deps: DepsOf<"team/join">, visitor: Visitor) {
  const { token, firstName, lastName, password } = input;
  const now = deps.now();
  const tokenHash = fingerprint(token);
  const [invitationId, counted] = await Promise.all([
    deps.team.invitationOf(tokenHash, Math.floor(now.getTime() / 1000)),
    countNetworkTry(deps, "join", visitor),
  ]);
  if (!invitationId) throw dead();
  let passwordHash: string | undefined;
  const session = newSession("admin", now, visitor);
  const id = newId("usr", now);
  const user = await changeTeam(deps, async ({ team: before, invitations, nowSeconds }) => {
    const invitation = invitations.find((it) => it.id === invitationId);
    if (!invitation || before.members[invitation.invitedBy] !== "owner") throw dead();
    const { role, invitedEmail: email } = invitation;
    refuseCommonPassword(password, email);
    passwordHash ??= await hashPassword(password);
    const person = { id, scope: "admin" as const, role, firstName, lastName, email };
    const newcomer = { ...person, createdAt: now.toISOString(), sessions: { [session.id]: session.endsAt } };
    const notices = role === "owner" ? await ownerAdded(before, person, deps) : [];
    const change = { before, members: teamWith(before, id, role), notices, nowSeconds };
    const isMade = await deps.team.join({ invitation, tokenHash }, newcomer, passwordHash, change);
    return isMade ? { ...newcomer, passwordVersion: 1 } : undefined;
  });
  const claims = { userId: id, sessionId: session.id, scope: user.scope };
  const [signed] = await Promise.all([deps.tokens.sign(claims, now, session.endsAt), counted.forgive()]);
  return new Answer(profileOf(user, deps.shop.currency), [sessionCookie("admin", signed)]);
}

const dead = () => invalidField("token", words.team_invitation_over());

export const handler = http(route, { attempts, team, tokens, users, viewer }, joinTeam);
