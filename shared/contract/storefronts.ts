import * as z from "zod/mini";
import { amountMinor, count, currency, linkAddress } from "./fields.ts";
import { listOf, page } from "./lists.ts";
import { route } from "./route.ts";
import { maxSlugsInDay, slug } from "./slug.ts";

const storefront = z.object({ slug: z.string(), url: z.string() });

export const readStorefront = route({
  name: "storefronts/read",
  summary: "Read what one's own storefront is called",
  answer: {
    status: 200,
    body: z.object({ storefront: z.optional(storefront) }),
    description: "Its slug and address; nothing where none is open.",
  },
});

export const openStorefront = route({
  name: "storefronts/open",
  summary: "Open one's own storefront, or call it something else",
  description:
    "A storefront shows everything on offer behind one's links in use. One that is called something else is no longer found by what it was " +
    `called before, which nobody else can have. Slugs of links and storefronts together can be taken ${maxSlugsInDay} times a day.`,
  body: z.strictObject({ slug }),
  answer: { status: 200, body: storefront, description: "It is open." },
  errors: ["not_active", "too_many_attempts", "conflict"],
});

export const closeStorefront = route({
  name: "storefronts/close",
  summary: "Close one's own storefront",
  description: "Its address leads nowhere then; one's links go on. Closing what is closed is no error.",
  answer: { status: 204, description: "It is closed." },
  errors: ["conflict"],
});

export const visitStorefront = route({
  name: "storefronts/visit",
  summary: "See everything that an ambassador recommends",
  params: z.strictObject({ slug: linkAddress }),
  query: z.strictObject(page),
  answer: {
    status: 200,
    body: z.extend(
      listOf(
        z.object({
          /** Where it is bought: the link's slug, else its code. */
          address: z.string(),
          /** How many products there are behind it. */
          count,
          /** What the cheapest of them costs. */
          fromMinor: amountMinor,
          /** The first of them. */
          products: z.array(
            z.object({ id: z.string(), title: z.string(), imageUrl: z.string(), priceMinor: amountMinor, currency }),
          ),
        }),
      ),
      { ambassador: z.object({ name: z.string() }) },
    ),
    description:
      "Who recommends, and what is on offer, newest first. Pages may be short: follow `nextCursor` until it is absent.",
  },
  errors: ["not_found", "link_closed"],
});
