import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { scope } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

const scopeParams = z.strictObject({ scope });

const choices = z.object({
  items: z.array(
    z.object({
      /** What the e-mails are about. */
      topic: z.enum(["sales", "refunds", "questions", "digest", "earnings", "programme", "account"]),
      /** Whether one chooses if one gets them; the others are always sent. */
      isChosen: z.boolean(),
      isWanted: z.boolean(),
    }),
  ),
});

export const readEmailChoices = route({
  name: "accounts/read-email-choices",
  summary: "See which e-mails one gets",
  description:
    "Those that one can do without, and those that are always sent: about one's own account, and where one stands with the shop. What " +
    "the shop itself is told goes to its one address, and is chosen in the settings.",
  params: scopeParams,
  answer: { status: 200, body: choices, description: "Each topic of which one is written to." },
});

export const chooseEmails = route({
  name: "accounts/choose-emails",
  summary: "Choose which e-mails one gets",
  description: "What is not named stays as it is. It holds for what is sent from now on, also of what happened before.",
  params: scopeParams,
  body: z
    .strictObject({
      sales: z.optional(z.boolean()),
      refunds: z.optional(z.boolean()),
      questions: z.optional(z.boolean()),
      digest: z.optional(z.boolean()),
    })
    .check(z.refine((body) => Object.keys(body).length > 0, said(words.nothing_to_change)))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 200, body: choices, description: "Each topic of which one is written to, as it is now." },
});

const tokenParams = z.strictObject({
  token: z
    .string()
    .check(
      z.regex(
        /^(?:sales|refunds|questions|digest)\.usr_[0-9A-HJKMNP-TV-Z]{26}\.[A-Za-z0-9_-]{22}$/,
        said(words.not_token),
      ),
    ),
});

export const askUnsubscribe = route({
  name: "emails/ask-unsubscribe",
  summary: "Open the link of an e-mail that stops its kind",
  description: "Stops nothing: scanners open links. Leads to a page that asks.",
  params: tokenParams,
  answer: { status: 303, description: "The page is at `Location`." },
});

export const unsubscribe = route({
  name: "emails/unsubscribe",
  summary: "Stop one kind of e-mail by the link of one",
  description:
    "For as long as the e-mail is kept, and as often as one likes. Takes the one click of RFC 8058 " +
    "(`List-Unsubscribe=One-Click`, as a form) from anywhere, as mail providers send it.",
  params: tokenParams,
  oneClick: true,
  answer: { status: 204, description: "No more of them are sent." },
  errors: ["not_found"],
});
