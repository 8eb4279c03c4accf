import * as z from "zod/mini";
import { accountName, newPassword, oneTimeToken, userAnswer } from "./accounts.ts";
import { id, instant, role } from "./fields.ts";
import { route } from "./route.ts";
import { email } from "./texts.ts";

const member = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  role,
  /** Whether a second factor is on. */
  hasSecondFactor: z.boolean(),
  createdAt: instant,
});
const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role,
  /** Who asked; absent where they are gone. */
  invitedByName: z.optional(z.string()),
  createdAt: instant,
  endsAt: instant,
});
const memberParams = z.strictObject({ memberId: id("usr") });
const invitationParams = z.strictObject({ teamInvitationId: id("inv") });

export const readTeam = route({
  name: "team/read",
  summary: "Read who is on the team, and who was invited",
  answer: {
    status: 200,
    body: z.object({ members: z.array(member), invitations: z.array(invitation), requiresSecondFactor: z.boolean() }),
    description: "The members, the first one first, and the open invitations, the latest first.",
  },
});

export const invite = route({
  name: "team/invite",
  summary: "Invite somebody to the team by e-mail",
  description:
    "The link of the e-mail opens for 7 days, and only as long as whoever sent it is an owner. Asked again for the same address, the invitation stays one: another role replaces the first, the same is answered as it is.",
  body: z.strictObject({ email, role }),
  answer: { status: 201, body: invitation, description: "The invitation; its e-mail is on its way." },
  errors: ["email_taken", "team_full", "too_many_attempts"],
});

export const resendInvitation = route({
  name: "team/resend-invitation",
  summary: "Send the e-mail of an invitation again",
  description: "Opens for 7 days from now.",
  params: invitationParams,
  answer: { status: 200, body: invitation, description: "The invitation as it is now." },
  errors: ["not_found", "too_many_attempts"],
});

export const withdrawInvitation = route({
  name: "team/withdraw-invitation",
  summary: "Take an invitation back",
  params: invitationParams,
  answer: { status: 204, description: "Its link opens nothing any more." },
  errors: ["not_found"],
});

export const joinTeam = route({
  name: "team/join",
  summary: "Join the team with the token of the e-mail",
  description: "Works once. Signs the new member in: the answer sets the session cookie.",
  body: z.strictObject({ token: oneTimeToken, firstName: accountName, lastName: accountName, password: newPassword }),
  answer: { status: 201, body: userAnswer, description: "The new member, signed in." },
  errors: ["email_taken", "conflict", "too_many_attempts"],
});

export const changeRole = route({
  name: "team/change-role",
  summary: "Give a member of the team another role",
  description: "Holds at once, for requests that are under way, too, unless they have begun to write.",
  params: memberParams,
  body: z.strictObject({ role }),
  answer: { status: 200, body: member, description: "The member as they are now." },
  errors: ["not_found", "last_owner", "conflict"],
});

export const removeMember = route({
  name: "team/remove-member",
  summary: "Take somebody off the team",
  description: "Every sign-in of theirs ends at once, and their address may have another account.",
  params: memberParams,
  answer: { status: 204, description: "They are gone." },
  errors: ["not_found", "last_owner", "conflict"],
});

export const changeTeamRules = route({
  name: "team/change-rules",
  summary: "Ask everybody of the team for a second factor, or no more",
  description: "Who has none may do nothing else from then on, until it is set up; whoever asks for it included.",
  body: z.strictObject({ requiresSecondFactor: z.boolean() }),
  answer: { status: 200, body: z.object({ requiresSecondFactor: z.boolean() }), description: "The rule as it is now." },
});
