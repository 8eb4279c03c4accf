import * as z from "zod/mini";
import { termsVersion } from "./accounts.ts";
import { count, instant } from "./fields.ts";
import { queryInteger } from "./lists.ts";
import { route } from "./route.ts";
import { longText } from "./texts.ts";

/** So much fits into a request in any script. */
const longestTerms = 20_000;

const published = { version: z.int(), publishedAt: instant, text: z.string() };
const withCount = z.object({ ...published, accepted: count });

export const readTerms = route({
  name: "terms/read",
  summary: "Read the terms of the programme",
  description: "Those that hold, or an older version. Version 0 is a shop that has published none.",
  query: z.strictObject({ version: queryInteger(0, 999_999, 0) }),
  answer: {
    status: 200,
    body: z.object({
      version: z.int(),
      publishedAt: z.optional(instant),
      text: z.optional(z.string()),
      /** The version that holds. */
      current: z.int(),
    }),
    description: "The terms.",
  },
  errors: ["not_found"],
});

export const listTerms = route({
  name: "terms/list",
  summary: "List the versions of the terms, the latest first",
  description: "The latest fifty, each with how many ambassadors accepted it.",
  answer: { status: 200, body: z.object({ items: z.array(withCount) }), description: "The versions." },
});

export const publishTerms = route({
  name: "terms/publish",
  versioned: true,
  summary: "Publish the terms of the programme",
  description:
    "As the next version, dated now; older ones stay readable. Every ambassador is asked to accept it, by e-mail and at their next visit; " +
    "their links go on meanwhile. The same text once more is no new version. With the version that one read as `If-Match`, terms that " +
    "somebody else published since are left alone (412).",
  body: z.strictObject({ text: longText(longestTerms) }),
  answer: { status: 200, body: withCount, description: "The terms that hold now." },
  errors: ["stale_version"],
});

export const acceptTerms = route({
  name: "terms/accept",
  summary: "Accept the terms of the programme",
  description:
    "The version that was read, which must be the one that holds. Accepted once more, it stays with the first time.",
  body: z.strictObject({ version: termsVersion }),
  answer: {
    status: 200,
    body: z.object({ version: z.int(), acceptedAt: instant }),
    description: "What was accepted, and when.",
  },
});
