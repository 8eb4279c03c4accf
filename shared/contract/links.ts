import * as z from "zod/mini";
import { amountMinor, count, currency, instant, linkCode, listOf, page } from "./fields.ts";
import { productId } from "./products.ts";
import { route } from "./route.ts";

export const linkAnswer = z.object({
  code: linkCode,
  url: z.string(),
  createdAt: instant,
  products: z.array(
    z.object({ id: z.string(), title: z.string(), imageUrl: z.string(), priceMinor: amountMinor, currency }),
  ),
});

export const linkWithRevenue = z.extend(linkAnswer, { orders: count, revenueMinor: amountMinor, currency });

/** How many products one link may hold. */
export const maxProductsInLink = 20;

/** How many links one ambassador may have, and make in an hour: more than anybody shares, and an end to a script. */
export const maxLinks = 1_000;
export const maxLinksInHour = 100;

export const createLink = route({
  name: "links/create",
  summary: "Create a share link",
  description: `An ambassador may have ${maxLinks} links, and make ${maxLinksInHour} in an hour.`,
  body: z.strictObject({
    productIds: z
      .array(productId)
      .check(
        z.minLength(1, "Pick at least one product."),
        z.maxLength(maxProductsInLink, `Pick at most ${maxProductsInLink} products.`),
        z.refine((ids) => new Set(ids).size === ids.length, "Each product may be picked once."),
      )
      .register(z.globalRegistry, { uniqueItems: true }),
  }),
  answer: { status: 201, body: linkAnswer, description: "The new link." },
  errors: ["not_found", "link_limit", "too_many_attempts"],
});

export const listLinks = route({
  name: "links/list",
  summary: "List one's own links, newest first",
  query: z.strictObject(page),
  answer: { status: 200, body: listOf(linkWithRevenue), description: "Links with their orders and revenue." },
});
