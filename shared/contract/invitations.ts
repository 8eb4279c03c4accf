import * as z from "zod/mini";
import { invitationOutcomes } from "../domain/invitation.ts";
import * as words from "../words/en/fields.ts";
import { id, instant } from "./fields.ts";
import { listOf, page, search } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { email } from "./texts.ts";

/** How many addresses are invited in one request, and how many requests there may be in an hour. */
export const maxInvited = 100;
export const maxInvitingInHour = 50;

const invitationParams = z.strictObject({ invitationId: id("inv") });

export const inviteAmbassadors = route({
  name: "invitations/create",
  summary: "Invite people to become ambassadors",
  description:
    "Each gets an e-mail with a link that opens an account, once, within 30 days; whoever comes by it is an ambassador at once, whatever " +
    "way the shop takes others. Who is invited already, or has an account, is told so and gets nothing.",
  body: z.strictObject({
    emails: z
      .array(email)
      .check(
        z.minLength(1, said(words.no_addresses)),
        z.maxLength(maxInvited, said(words.too_many_addresses, { max: maxInvited })),
        z.refine((all) => new Set(all).size === all.length, said(words.address_repeated)),
      )
      .register(z.globalRegistry, { uniqueItems: true }),
    /** The group that they come into. */
    groupId: z.optional(id("grp")),
  }),
  answer: {
    status: 200,
    body: z.object({ items: z.array(z.object({ email: z.string(), outcome: z.enum(invitationOutcomes) })) }),
    description: "What became of each, as they were named.",
  },
  errors: ["not_found", "too_many_attempts"],
});

export const listInvitations = route({
  name: "invitations/list",
  summary: "List the open invitations",
  description:
    "`search` is any part of an e-mail address. A page may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({ ...page, search, sort: z._default(z.enum(["newest", "oldest"]), "newest") }),
  answer: {
    status: 200,
    body: listOf(
      z.object({
        id: z.string(),
        email: z.string(),
        createdAt: instant,
        endsAt: instant,
        /** The group that they come into. */
        group: z.optional(z.object({ id: z.string(), name: z.string() })),
      }),
    ),
    description: "Who was invited and has not come yet.",
  },
});

export const resendInvitation = route({
  name: "invitations/resend",
  summary: "Invite somebody once more",
  description: "It is open for 30 days again.",
  params: invitationParams,
  answer: { status: 204, description: "Another e-mail is on its way." },
  errors: ["not_found", "too_many_attempts"],
});

export const withdrawInvitation = route({
  name: "invitations/withdraw",
  summary: "Withdraw an invitation",
  description: "Its links open nothing any more. Nobody is told.",
  params: invitationParams,
  answer: { status: 204, description: "The invitation is gone." },
  errors: ["not_found"],
});
