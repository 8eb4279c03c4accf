import * as z from "zod/mini";
import { id } from "./fields.ts";
import { route } from "./route.ts";
import { ambassadorIds, decided } from "./standings.ts";

export const assignTier = route({
  name: "tiers/assign",
  summary: "Give ambassadors a tier to keep, or take it back",
  description:
    "They keep it whatever they sell, as they keep one that they have reached. One that their sales reach by themselves is theirs all the same, so that without " +
    "`tierId` they stand where their sales reach. Each is decided by itself, and told where they come to stand elsewhere. Orders that are there keep what they were placed under.",
  body: z.strictObject({ ambassadorIds, tierId: z.optional(id("tir")) }),
  answer: { status: 200, body: decided, description: "What became of each." },
  errors: ["not_found"],
});
