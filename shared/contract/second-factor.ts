import * as z from "zod/mini";
import { currentPassword } from "./accounts.ts";
import { count, scope } from "./fields.ts";
import { route } from "./route.ts";
import { oneTimeCode } from "./texts.ts";

const scopeParams = z.strictObject({ scope });

export const readFactor = route({
  name: "accounts/read-second-factor",
  summary: "Read whether one's own second factor is on",
  params: scopeParams,
  answer: {
    status: 200,
    body: z.object({
      isOn: z.boolean(),
      /** Whether the owner's team has to have one. */
      isRequired: z.boolean(),
      /** How many recovery codes are left. */
      recoveryLeft: count,
    }),
    description: "How it stands.",
  },
});

export const setUpFactor = route({
  name: "accounts/set-up-second-factor",
  summary: "Begin to set up one's own second factor",
  description:
    "Shows a key and ten recovery codes, once. Nothing changes until a code of the key confirms it; asked again, there is another one.",
  params: scopeParams,
  body: z.strictObject({ currentPassword }),
  answer: {
    status: 200,
    body: z.object({
      /** For an authenticator app, base 32. */
      key: z.string(),
      /** The same as an address, for a QR code. */
      uri: z.string(),
      recoveryCodes: z.array(z.string()),
    }),
    description: "What to put into an app, and what to keep.",
  },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});

export const turnOnFactor = route({
  name: "accounts/turn-on-second-factor",
  summary: "Turn one's own second factor on with a code of its key",
  description:
    "From then on a sign-in takes a code. The very code that turned it on is answered the same a second time.",
  params: scopeParams,
  body: z.strictObject({ code: oneTimeCode }),
  answer: { status: 204, description: "It is on; the account's address is told." },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});

export const renewRecoveryCodes = route({
  name: "accounts/renew-recovery-codes",
  summary: "Make one's own recovery codes again",
  description: "Takes the password and a code of the app or a recovery code. The ten from before work no more.",
  params: scopeParams,
  body: z.strictObject({ currentPassword, code: oneTimeCode }),
  answer: {
    status: 200,
    body: z.object({ recoveryCodes: z.array(z.string()) }),
    description: "Ten recovery codes, shown once; the account's address is told.",
  },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});

export const turnOffFactor = route({
  name: "accounts/turn-off-second-factor",
  summary: "Turn one's own second factor off",
  description: "Takes the password and a code of the app or a recovery code.",
  params: scopeParams,
  body: z.strictObject({ currentPassword, code: oneTimeCode }),
  answer: { status: 204, description: "It is off; the account's address is told." },
  errors: ["wrong_credentials", "too_many_attempts", "conflict"],
});
