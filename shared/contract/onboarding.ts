import * as z from "zod/mini";
import { shopSteps, stepsClosings } from "../domain/first-steps.ts";
import * as words from "../words/en/fields.ts";
import { scope } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

export const readSteps = route({
  name: "onboarding/read",
  summary: "Read how far the shop is set up",
  description:
    "Each step is done once the shop says so: a section of the settings that the owner saved, a product, published terms, an ambassador or " +
    "an open invitation, a sale. Until the first sale, Stripe is asked whether it takes the shop's key.",
  answer: {
    status: 200,
    body: z.object({ items: z.array(z.object({ step: z.enum(shopSteps), isDone: z.boolean() })) }),
    description: "The steps in the order in which one takes them.",
  },
});

export const noteSteps = route({
  name: "onboarding/note",
  summary: "Put one's own first steps away, or call them back",
  description: "`hasShared`: an ambassador has copied or shared a link. It stays so.",
  params: z.strictObject({ scope }),
  body: z
    .strictObject({
      closed: z.optional(z.enum([...stepsClosings, "no"])),
      hasShared: z.optional(z.literal(true)),
    })
    .check(z.refine((body) => Object.keys(body).length > 0, said(words.nothing_to_change)))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 204, description: "It is kept." },
});
