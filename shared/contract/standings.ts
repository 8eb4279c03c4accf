import * as z from "zod/mini";
import { ambassadorParams } from "./ambassadors.ts";
import { route } from "./route.ts";
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
