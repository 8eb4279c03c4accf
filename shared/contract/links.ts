import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { clickFigures, referrers } from "./click-fields.ts";
import { amountMinor, count, currency, instant, linkCode, maxProductsInLink, productId } from "./fields.ts";
import { listOf, page } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { maxSlugsInDay, slug } from "./slug.ts";
import { text } from "./texts.ts";

export const linkAnswer = z.object({
  code: linkCode,
  url: z.string(),
  createdAt: instant,
  /** What its address calls it, where it is called something; its code leads there as well. */
  slug: z.optional(z.string()),
  /** What its ambassador calls it, where it has a name. */
  name: z.optional(z.string()),
  /** Since when nothing is sold through it. */
  archivedAt: z.optional(instant),
  /** How many of its products the shop has taken off sale. */
  gone: count,
  products: z.array(
    z.object({ id: z.string(), title: z.string(), imageUrl: z.string(), priceMinor: amountMinor, currency }),
  ),
});

/** With what it sold and how often it was opened, of all time. */
export const linkWithRevenue = z.extend(linkAnswer, {
  orders: count,
  revenueMinor: amountMinor,
  currency,
  ...clickFigures,
  referrers,
});

/** How many links one ambassador may have, and make in an hour: more than anybody shares, and an end to a script. */
export const maxLinks = 1_000;
export const maxLinksInHour = 100;

export const createLink = route({
  name: "links/create",
  summary: "Create a share link",
  description:
    `An ambassador may have ${maxLinks} links, and make ${maxLinksInHour} in an hour. ` +
    "With an Idempotency-Key, the same request makes one link, however often it is sent.",
  idempotent: "optional",
  body: z.strictObject({
    productIds: z
      .array(productId)
      .check(
        z.minLength(1, said(words.no_products)),
        z.maxLength(maxProductsInLink, said(words.too_many_products, { max: maxProductsInLink })),
        z.refine((ids) => new Set(ids).size === ids.length, said(words.product_repeated)),
      )
      .register(z.globalRegistry, { uniqueItems: true }),
  }),
  answer: { status: 201, body: linkAnswer, description: "The new link." },
  errors: [
    "not_found",
    "link_limit",
    "not_active",
    "terms_not_accepted",
    "too_many_attempts",
    "idempotency_key_reused",
  ],
});

const linkParams = z.strictObject({ code: linkCode });

export const updateLink = route({
  name: "links/update",
  summary: "Rename, archive or restore a link of one's own, or give it an address to remember",
  description:
    "Fields that are left out stay as they are. Nothing is sold through an archived link; its orders and what it earned stay. A `slug` is what its " +
    "address says in place of the code, which goes on leading there; `noSlug` gives it back, and nobody else can have it. " +
    "`dropGone` takes out what the shop has taken off sale, where something is left. " +
    `Another can be taken ${maxSlugsInDay} times a day.`,
  params: linkParams,
  body: z
    .partial(
      z.strictObject({ name: text(80), archived: z.boolean(), slug, noSlug: z.boolean(), dropGone: z.boolean() }),
    )
    .check(z.refine((body) => Object.keys(body).length > 0, said(words.nothing_to_change)))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 200, body: linkAnswer, description: "The link as it is now." },
  errors: ["not_found", "too_many_attempts"],
});

export const deleteLink = route({
  name: "links/delete",
  summary: "Delete a link of one's own",
  description: "One through which something was sold can't be deleted, only archived.",
  params: linkParams,
  answer: { status: 204, description: "The link is gone." },
  errors: ["not_found", "link_in_use"],
});

/** Of an ambassador's links; `active` and `archived` pages may be short: follow `nextCursor` until it is absent. */
export const linkQuery = z.strictObject({
  ...page,
  state: z._default(z.enum(["all", "active", "archived"]), "all"),
});

export const listLinks = route({
  name: "links/list",
  summary: "List one's own links, newest first",
  query: linkQuery,
  answer: { status: 200, body: listOf(linkWithRevenue), description: "Links with their orders, revenue and views." },
});
