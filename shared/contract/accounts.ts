import * as z from "zod/mini";
import { stepsClosings } from "../domain/first-steps.ts";
import { standings } from "../domain/standing.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, currency, role, scope } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { asTyped, email, oneTimeCode, text } from "./texts.ts";

/** At least 8 characters (ASVS 6.2.1); common ones are refused by the use case; no rule about kinds of characters. */
export const newPassword = asTyped(8, 128);
/** As it was chosen: whether it is the right one is the use case's business. */
export const currentPassword = asTyped(1, 128);

export const oneTimeToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, said(words.not_token)));
const noVersion = said(words.whole_number_between, { min: 1, max: 999_999 });
/** A version of the programme's terms, as it is named in a request. */
export const termsVersion = z.int(noVersion).check(z.minimum(1, noVersion), z.maximum(999_999, noVersion));
export const accountName = text(80);

const scopeParams = z.strictObject({ scope });

export const userAnswer = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  scope,
  /** Whether they have shown that the address is theirs; until then an ambassador gets no e-mails about sales. */
  emailConfirmed: z.boolean(),
  /** What they may do, where they are of the owner's team. */
  role: z.optional(role),
  /** Whether a second factor has to be set up before anything else. */
  mustSetUpFactor: z.optional(z.boolean()),
  /** An ambassador's share so far, net of refunds. */
  revenueMinor: z.optional(amountMinor),
  currency: z.optional(currency),
  /** Whether the rankings keep an ambassador's sum from others; absent where they do not. */
  hidesRevenue: z.optional(z.boolean()),
  /** The version of the programme's terms that they are asked to accept. */
  termsToAccept: z.optional(z.int()),
  /** Where an ambassador stands with the shop; while that is not `active`, their links take no orders. */
  standing: z.optional(z.enum(standings)),
  standingReason: z.optional(z.string()),
  /** How far they are with their first steps here. */
  firstSteps: z.object({
    /** Absent while they are open. */
    closed: z.optional(z.enum(stepsClosings)),
    /** Whether an ambassador has shared a link, and sold anything. */
    hasShared: z.boolean(),
    hasSold: z.boolean(),
  }),
});

export const register = route({
  name: "accounts/register",
  summary: "Sign up as an ambassador",
  description:
    "Signs the new ambassador in: the answer sets the session cookie. An e-mail asks to confirm the address, but for that of an " +
    "invitation, which its link has shown. In a shop that takes applications, they are `applied` until an " +
    "owner decides; in one that invites by itself, nobody signs up without an invitation.",
  body: z.strictObject({
    firstName: accountName,
    lastName: accountName,
    email,
    password: newPassword,
    /** What somebody who applies tells the shop about themselves. */
    about: z.optional(text(1_000)),
    /** The token of the e-mail that invited them, to that very address. */
    invitation: z.optional(oneTimeToken),
    /** The version of the programme's terms that they have read and accept. Without it, they can make no links until they do. */
    acceptedTerms: z.optional(termsVersion),
  }),
  answer: { status: 201, body: userAnswer, description: "The new ambassador, signed in." },
  errors: ["email_taken", "sign_up_closed", "too_many_attempts"],
});

export const signIn = route({
  name: "accounts/sign-in",
  summary: "Sign in",
  params: scopeParams,
  description:
    "Where a second factor is on, it takes a code of the app or a recovery code, too: without one it is answered `code_required`.",
  body: z.strictObject({ email, password: currentPassword, code: z.optional(oneTimeCode) }),
  answer: { status: 200, body: userAnswer, description: "The user; the session cookie is set." },
  errors: ["wrong_credentials", "code_required", "too_many_attempts"],
});

export const signOut = route({
  name: "accounts/sign-out",
  summary: "Sign out",
  description: "The session is dead at once.",
  params: scopeParams,
  answer: { status: 204, description: "Signed out; the cookie is cleared." },
});

export const readProfile = route({
  name: "accounts/read-profile",
  summary: "Read one's own profile",
  params: scopeParams,
  answer: { status: 200, body: userAnswer, description: "The signed-in user; an ambassador's with its revenue." },
});

export const updateProfile = route({
  name: "accounts/update-profile",
  summary: "Change one's own name, or whether others see one's sum",
  description:
    "`hidesRevenue` is an ambassador's. An e-mail address is changed by another route: it takes the password and a confirmation.",
  params: scopeParams,
  body: z
    .strictObject({
      firstName: z.optional(accountName),
      lastName: z.optional(accountName),
      /** Whether the rankings show other ambassadors their place and name alone. */
      hidesRevenue: z.optional(z.boolean()),
    })
    .check(z.refine((body) => Object.keys(body).length > 0, said(words.nothing_to_change)))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 200, body: userAnswer, description: "The user as it is now." },
  errors: ["conflict"],
});

export const requestEmailChange = route({
  name: "accounts/request-email-change",
  summary: "Ask to move one's own account to another e-mail address",
  description:
    "Nothing changes until the link of the e-mail to the new address is opened; the present address is told. Answers the same whether or not the new one has an account.",
  params: scopeParams,
  body: z.strictObject({ email, currentPassword }),
  answer: { status: 202, description: "E-mails to both addresses are on their way." },
  errors: ["wrong_credentials", "too_many_attempts"],
});

export const confirmEmailChange = route({
  name: "accounts/confirm-email-change",
  summary: "Confirm an address with the token of the e-mail",
  description:
    "Moves one's own account to a new address, within an hour; or shows that the address which one signed up with is one's own, within a " +
    "week. The token works once, for who is signed in to that account; not after a change of the password.",
  params: scopeParams,
  body: z.strictObject({ token: oneTimeToken }),
  answer: {
    status: 204,
    description: "The address is confirmed. Where the account has moved, the address that it had is told.",
  },
  errors: ["email_taken", "conflict"],
});

export const resendConfirmation = route({
  name: "accounts/resend-confirmation",
  summary: "Ask for the link once more that confirms one's own address",
  description: "Nothing is sent where it is confirmed already. Five times within an hour.",
  answer: { status: 202, description: "An e-mail is on its way." },
  errors: ["too_many_attempts"],
});

export const changePassword = route({
  name: "accounts/change-password",
  summary: "Change one's own password",
  description: "Every other sign-in ends at once.",
  params: scopeParams,
  body: z.strictObject({
    currentPassword,
    password: newPassword,
  }),
  answer: { status: 204, description: "The password is changed." },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});

export const requestPasswordReset = route({
  name: "accounts/request-password-reset",
  summary: "Ask for a password reset by e-mail",
  description: "Answers the same whether or not the address has an account.",
  params: scopeParams,
  body: z.strictObject({ email }),
  answer: { status: 202, description: "If the address has an account, an e-mail is on its way." },
  errors: ["too_many_attempts"],
});

export const confirmPasswordReset = route({
  name: "accounts/confirm-password-reset",
  summary: "Set a new password with the token of the e-mail",
  description: "The token works once, within an hour. Every sign-in ends.",
  params: scopeParams,
  body: z.strictObject({
    token: oneTimeToken,
    password: newPassword,
  }),
  answer: { status: 204, description: "The password is changed." },
  errors: ["too_many_attempts", "conflict"],
});

/** The invocation that makes the first admin; no route reaches it. */
export const createAdmin = z.strictObject({
  firstName: accountName,
  lastName: accountName,
  email,
  password: newPassword,
});

/** The invocation that turns off the second factor of somebody who lost it; no route reaches it. */
export const rescueAdmin = z.strictObject({ email });
