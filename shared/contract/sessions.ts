import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { instant, scope } from "./fields.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

const scopeParams = z.strictObject({ scope });

const session = z.object({
  /** What it is called here; nothing can be signed in with it. */
  id: z.string(),
  /** Browser and system, such as `Firefox on Linux`; absent where they were not told. */
  device: z.optional(z.string()),
  begunAt: instant,
  endsAt: instant,
  /** Whether it is the very one that asks. */
  isThis: z.boolean(),
});

export const listSessions = route({
  name: "accounts/list-sessions",
  summary: "List where one is signed in",
  params: scopeParams,
  answer: {
    status: 200,
    body: z.object({ items: z.array(session) }),
    description: "The sign-ins that go on, the one that asks first, then the latest; 20 at most.",
  },
});

export const endSession = route({
  name: "accounts/end-session",
  summary: "End one of one's own sign-ins",
  params: z.strictObject({
    scope,
    sessionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/, said(words.not_sign_in))),
  }),
  answer: { status: 204, description: "It is dead at once." },
  errors: ["not_found"],
});

export const endOtherSessions = route({
  name: "accounts/end-other-sessions",
  summary: "End all of one's own sign-ins but the one that asks",
  params: scopeParams,
  answer: { status: 204, description: "They are dead at once." },
});
