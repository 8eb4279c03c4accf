import * as z from "zod/mini";
import { standings } from "../domain/standing.ts";
import { amountMinor, count, currency, id, instant } from "./fields.ts";
import { linkQuery, linkWithRevenue } from "./links.ts";
import { listOf, page, search } from "./lists.ts";
import { route } from "./route.ts";
import { climbedAnswer } from "./tier-fields.ts";

const ambassador = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  /** Whether they have shown that the address is theirs. */
  emailConfirmed: z.boolean(),
  createdAt: instant,
  /** What they told the shop about themselves when they applied. */
  about: z.optional(z.string()),
  /** The latest version of the programme's terms that they accepted. */
  terms: z.optional(z.object({ version: z.int(), acceptedAt: instant })),
  standing: z.enum(standings),
  /** What they were told of why they stand there. */
  standingReason: z.optional(z.string()),
  /** Absent where they have always stood there. */
  standingSince: z.optional(instant),
  /** The group that they are in; absent where they are in none. */
  group: z.optional(z.object({ id: z.string(), name: z.string() })),
  ...climbedAnswer,
  orders: count,
  revenueMinor: amountMinor,
  currency,
});
export const ambassadorParams = z.strictObject({ ambassadorId: id("usr") });

export const listAmbassadors = route({
  name: "ambassadors/list",
  summary: "List the ambassadors",
  description:
    "Every word of `search` has to begin a word of their name, or of their e-mail address before the @ from three letters on, in any " +
    "case, with or without accents. By revenue, those who have sold nothing come last, as those do who are not active, and what is " +
    "found can't be sorted; who earns something meanwhile may change places. Those of one `standing` are listed newest first, unless " +
    "words are looked for or a `group` is named, too; of a group, by revenue is no order. A page may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({
    ...page,
    search,
    group: z.optional(id("grp")),
    standing: z.optional(z.enum(standings)),
    sort: z._default(z.enum(["newest", "name", "revenue"]), "newest"),
  }),
  answer: {
    status: 200,
    body: listOf(ambassador),
    description: "Ambassadors with their orders and revenue.",
  },
});

export const readAmbassador = route({
  name: "ambassadors/read",
  summary: "Read an ambassador",
  params: ambassadorParams,
  answer: { status: 200, body: ambassador, description: "The ambassador with orders and revenue." },
  errors: ["not_found"],
});

export const listLinksOfAmbassador = route({
  name: "ambassadors/list-links",
  summary: "List an ambassador's links, newest first",
  params: ambassadorParams,
  query: linkQuery,
  answer: { status: 200, body: listOf(linkWithRevenue), description: "Links with their orders, revenue and views." },
  errors: ["not_found"],
});
