import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { currentPassword } from "./accounts.ts";
import { ambassadorParams } from "./ambassadors.ts";
import { id } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { text } from "./texts.ts";

/** What an ambassador is told of why something was decided about them. */
const reason = text(500);

export const suspendAmbassador = route({
  name: "ambassadors/suspend",
  summary: "Suspend an ambassador",
  description:
    "At once: their links take no orders, they can make no new ones, and rankings leave them out. What they earned stays theirs; orders " +
    "that were placed before can still be paid, and earn. They are told why by e-mail. Of one who is suspended already, nothing changes.",
  params: ambassadorParams,
  body: z.strictObject({ reason }),
  answer: { status: 204, description: "The ambassador is suspended." },
  errors: ["not_found", "ambassador_state"],
});

export const reinstateAmbassador = route({
  name: "ambassadors/reinstate",
  summary: "Let a suspended ambassador go on",
  description: "Their links sell again at once, and they are told by e-mail. Of one who is active, nothing changes.",
  params: ambassadorParams,
  answer: { status: 204, description: "The ambassador is active." },
  errors: ["not_found", "ambassador_state"],
});

export const leaveProgramme = route({
  name: "accounts/leave",
  summary: "Leave the programme",
  description:
    "For good. At once: every sign-in ends, links take no orders, and name and address are erased; within a day the rest of what is known " +
    "of the person. Books keep what was sold, by an id; what is owed stays owed. The address may sign up again, as somebody new.",
  body: z.strictObject({ currentPassword }),
  answer: { status: 204, description: "They have left; the cookie is cleared." },
  errors: ["wrong_credentials", "too_many_attempts"],
});

export const removeAmbassador = route({
  name: "ambassadors/remove",
  summary: "Take an ambassador out of the programme",
  description:
    "For good, as if they had left by themselves; they are told by e-mail. Of one who has left, nothing changes.",
  params: ambassadorParams,
  answer: { status: 204, description: "They have left." },
  errors: ["not_found"],
});

/** How many are decided about in one request. */
export const maxDecided = 25;

export const ambassadorIds = z
  .array(id("usr"))
  .check(
    z.minLength(1, said(words.no_ambassadors)),
    z.maxLength(maxDecided, said(words.too_many_ambassadors, { max: maxDecided })),
    z.refine((ids) => new Set(ids).size === ids.length, said(words.ambassador_repeated)),
  )
  .register(z.globalRegistry, { uniqueItems: true });

/** One by one, as they were named: `problem` says why somebody stands where they stood. */
export const decided = z.object({
  items: z.array(
    z.object({
      ambassadorId: z.string(),
      problem: z.optional(z.object({ code: z.string(), detail: z.string() })),
    }),
  ),
});

export const approveAmbassadors = route({
  name: "ambassadors/approve",
  summary: "Agree to applications",
  description:
    "Each is decided by itself, and told by e-mail: one that can't be approved keeps none of the others. Who is active already stays so. With " +
    "`groupId` they are put into that group first.",
  body: z.strictObject({ ambassadorIds, groupId: z.optional(id("grp")) }),
  answer: { status: 200, body: decided, description: "What became of each." },
  errors: ["not_found"],
});

export const declineAmbassadors = route({
  name: "ambassadors/decline",
  summary: "Decline applications",
  description: "As their approval; each is told the reason by e-mail. Who was declined can still be approved.",
  body: z.strictObject({ ambassadorIds, reason }),
  answer: { status: 200, body: decided, description: "What became of each." },
});
