import * as z from "zod/mini";
import { maxCouponProducts } from "../domain/coupon.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, counters, couponCode, currency, id, instant, priceMinor, productId } from "./fields.ts";
import { day, listOf, page } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";

const mostUses = 1_000_000;

/** What an owner says of a coupon. */
const terms = {
  /** A part of the price, basis points, or an amount in minor units: one of both. */
  offBps: z.optional(
    z
      .int(said(words.whole_number))
      .check(z.minimum(1, said(words.at_least, { min: 1 })), z.maximum(10_000, said(words.at_most, { max: 10_000 }))),
  ),
  offMinor: z.optional(priceMinor),
  /** Which products it is for; all of them where that is left out. */
  productIds: z.optional(
    z
      .array(productId)
      .check(
        z.minLength(1, said(words.no_products)),
        z.maxLength(maxCouponProducts, said(words.too_many_products, { max: maxCouponProducts })),
        z.refine((ids) => new Set(ids).size === ids.length, said(words.product_repeated)),
      )
      .register(z.globalRegistry, { uniqueItems: true }),
  ),
  /** Days of the shop's time zone, both included. */
  firstDay: z.optional(day),
  lastDay: z.optional(day),
  /** How many orders may be placed with it. */
  maxUses: z.optional(
    z
      .int(said(words.whole_number))
      .check(
        z.minimum(1, said(words.at_least, { min: 1 })),
        z.maximum(mostUses, said(words.at_most, { max: mostUses })),
      ),
  ),
  /** Whether a buyer, by their e-mail address, may use it once. */
  oncePerBuyer: z.optional(z.boolean()),
  /** What the order must come to before it is taken off. */
  minimumMinor: z.optional(priceMinor),
};

/** Whose it is, and which part of what it takes off they bear, basis points. Neither is changed later. */
const owner = {
  ambassadorId: z.optional(id("usr")),
  bearsBps: z.optional(
    z
      .int(said(words.whole_number))
      .check(z.minimum(1, said(words.at_least, { min: 1 })), z.maximum(10_000, said(words.at_most, { max: 10_000 }))),
  ),
};

const kept = {
  code: z.string(),
  ...terms,
  /** How many orders hold a use: those that wait to be paid, and those that were. */
  uses: count,
  archivedAt: z.optional(instant),
  createdAt: instant,
};

const coupon = z.object({ ...kept, ...owner, version: z.int() });

const { bearsBps } = owner;

const listedCoupon = z.object({
  ...kept,
  bearsBps,
  version: z.int(),
  ambassador: z.optional(z.object({ id: z.string(), name: z.string() })),
  /** What it won for its ambassador: orders that came to them by it, and not by the link. */
  sales: z.optional(z.object(counters)),
});

const ownCoupon = z.object({ ...kept, bearsBps, orders: count, revenueMinor: amountMinor, currency });

const state = z._default(z.enum(["all", "active", "archived"]), "all");

const couponParams = z.strictObject({ couponCode });

export const listCoupons = route({
  name: "coupons/list",
  summary: "List coupons, newest first",
  description:
    "All of them, or those of an ambassador. `active` and `archived` pages may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({ ...page, state, ambassadorId: owner.ambassadorId }),
  answer: {
    status: 200,
    body: listOf(listedCoupon),
    description: "Coupons with how often each was used; those of ambassadors with what they won.",
  },
});

export const listOwnCoupons = route({
  name: "coupons/list-own",
  summary: "List one's own coupons, newest first",
  description:
    "Those that the shop made for one. `active` and `archived` pages may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({ ...page, state }),
  answer: {
    status: 200,
    body: listOf(ownCoupon),
    description: "Coupons with the orders that each won, and what they earned.",
  },
});

export const createCoupon = route({
  name: "coupons/create",
  summary: "Make a coupon",
  description:
    "A code is one coupon's for good, in whatever case it is typed. Made for an ambassador, it brings them the sale, even through another's " +
    "link where the settings say so. What they bear of the discount is taken from what the sale earns them, never more than that.",
  body: z.strictObject({ code: couponCode, ...terms, ...owner }),
  answer: { status: 201, body: coupon, description: "The new coupon." },
});

export const updateCoupon = route({
  name: "coupons/update",
  versioned: true,
  summary: "Change a coupon, archive or restore it",
  description:
    "All of it is given: what is left out is gone. An archived coupon is taken off no order; orders that were placed with it keep what it took " +
    "off. With the version that one read as `If-Match`, a coupon that was changed since is left alone (412).",
  params: couponParams,
  body: z.strictObject({ ...terms, archived: z.optional(z.boolean()) }),
  answer: { status: 200, body: coupon, description: "The coupon as it is now." },
  errors: ["not_found", "stale_version"],
});
