import * as z from "zod/mini";
import { payeeMethods } from "../domain/payee.ts";
import * as words from "../words/en/fields.ts";
import { currentPassword } from "./accounts.ts";
import { ambassadorParams } from "./ambassadors.ts";
import { instant } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { email, longText, text } from "./texts.ts";

const method = z.enum(payeeMethods, said(words.one_of, { values: payeeMethods.join(", ") }));

/** What of a payee is shown to anybody, its ambassador too. */
const shownPayee = z.object({
  method,
  /** The account holder's. */
  name: z.string(),
  /** Such as `DE•• •••• 3000`. */
  masked: z.string(),
  changedAt: instant,
  /** While nothing is paid there yet, as it took the place of another. */
  pausedUntil: z.optional(instant),
});
const payeeAnswer = z.object({
  /** Absent where they have said nothing of how they are paid. */
  payee: z.optional(shownPayee),
  /** How one can be paid here. */
  methods: z.array(method),
});

export const readPayee = route({
  name: "payees/read",
  summary: "Read where one is paid",
  description: "Numbers and addresses are masked: whoever holds a session does not learn them.",
  answer: { status: 200, body: payeeAnswer, description: "Where one is paid, and how one can be." },
});

export const savePayee = route({
  name: "payees/save",
  summary: "Say where one is paid",
  description:
    "Takes the password. `sepa` needs an `iban`, for banks outside the EEA `bic`, `city` and `country`, too, and a shop that pays in " +
    "euros; `paypal` needs a `paypalEmail`; `csv`, which is any other way, needs `instructions`. What belongs to another method is left out. " +
    "The account's address is told. One that takes the place of another is not paid to for three days.",
  body: z.strictObject({
    currentPassword,
    method,
    /** The account holder's. */
    name: text(70),
    iban: z.optional(text(42)),
    bic: z.optional(text(15)),
    city: z.optional(text(35)),
    country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/, said(words.not_country)))),
    paypalEmail: z.optional(email),
    instructions: z.optional(longText(500)),
  }),
  answer: { status: 200, body: payeeAnswer, description: "Where one is paid from now on." },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});

export const removePayee = route({
  name: "payees/remove",
  summary: "Have forgotten where one is paid",
  description: "Takes the password. Nothing is paid until there is another one, and that one is paused for three days.",
  body: z.strictObject({ currentPassword }),
  answer: { status: 204, description: "It is gone; the account's address is told." },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});

export const readPayeeOfAmbassador = route({
  name: "payees/read-of-ambassador",
  summary: "Read where an ambassador is paid",
  description: "Masked: files for the bank alone have the whole.",
  params: ambassadorParams,
  answer: { status: 200, body: payeeAnswer, description: "Where they are paid, and how one can be." },
  errors: ["not_found"],
});
