import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { linkCode } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

export const noteView = route({
  name: "clicks/note",
  summary: "Tell that a link was opened",
  description:
    "The buyer's page sends it. Nothing is kept of the caller but that there was one: no cookie is set. " +
    "What is known as a bot is not counted, nor is a link that does not exist; the answer is the same.",
  params: z.strictObject({ code: linkCode }),
  body: z.strictObject({
    /** The host of the page that led to the link, with its port where it has one. */
    host: z.optional(z.string().check(z.regex(/^[0-9a-z._[\]:-]{1,253}$/, said(words.not_host)))),
  }),
  answer: { status: 204, description: "It is counted in a moment." },
});
