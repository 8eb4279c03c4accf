import * as z from "zod/mini";
import { channels } from "../domain/attribution.ts";
import { clickCounts, clickFigures, referrers } from "./click-fields.ts";
import { amountMinor, count, counters, currency, linkCode } from "./fields.ts";
import { day, page, queryInteger } from "./lists.ts";
import { route } from "./route.ts";

const period = z.strictObject({ from: z.optional(day), to: z.optional(day) });

/** How many of each list of what was sold; none where it is not asked for. */
const best = queryInteger(0, 20, 0);

/** Orders of a while: below nothing where more were given away to others than sold. */
const moved = z.int();

const whatSold = {
  /** Orders that were placed, paid or not. */
  placed: count,
  /** How many of the paid ones the lists are of. */
  orders: moved,
  products: z.array(z.object({ productId: z.string(), title: z.string(), quantity: count, amountMinor })),
};

const ambassadorName = z.object({ id: z.string(), name: z.string() });

/** What won sales: a link or a coupon. A coupon has no address. */
const channel = {
  kind: z.enum(channels),
  code: z.string(),
  url: z.optional(z.string()),
  /** What its ambassador calls a link, where they do. */
  name: z.optional(z.string()),
  orders: count,
};

export const readShopStats = route({
  name: "stats/read-shop",
  summary: "Read the shop's statistics",
  description:
    "From `from` to `to`, both included, UTC; the last 30 days unless said otherwise; at most 366 days. `best` asks for what sold best in them.",
  query: z.extend(period, { best }),
  answer: {
    status: 200,
    body: z.object({
      from: day,
      to: day,
      currency,
      totals: z.object({ ...counters, ...clickFigures }),
      days: z.array(z.object({ day, ...counters, ...clickCounts })),
      /** Where the views of all links came from, of all time. */
      referrers,
      /** What sold best, by the gross; where `best` asks for it. */
      sold: z.optional(
        z.object({
          ...whatSold,
          channels: z.array(z.object({ ...channel, grossMinor: amountMinor, ambassador: ambassadorName })),
          ambassadors: z.array(
            z.object({ ...ambassadorName.shape, orders: count, grossMinor: amountMinor, ambassadorMinor: amountMinor }),
          ),
        }),
      ),
    }),
    description:
      "Totals and a daily series. Gross − refunds = ambassadors' + shop's share; `disputesMinor` is the part of the refunds that banks took. " +
      "Views and visitors of all links are counted apart, and may be an hour behind; `perViewMinor` is of the gross. " +
      "`sold` is tallied from the journal every hour, of each day its fifty best: `sold.orders` of `totals.orders` are in it.",
  },
});

export const readAmbassadorStats = route({
  name: "stats/read-ambassador",
  summary: "Read one's own statistics",
  description:
    "`totals` and `days` are of the period; `links` are of all time, newest first, page by page. The same cursor goes on with them. " +
    "Views and visitors are counted apart from orders: they may be an hour behind. `best` asks for what sold best in the period.",
  query: z.extend(period, { ...page, limit: queryInteger(1, 100, 100), best }),
  answer: {
    status: 200,
    body: z.object({
      from: day,
      to: day,
      currency,
      totals: z.object({ orders: moved, revenueMinor: amountMinor, ...clickFigures }),
      links: z.array(
        z.object({ code: linkCode, url: z.string(), orders: count, revenueMinor: amountMinor, ...clickFigures }),
      ),
      /** Where the views of all links came from, of all time. */
      referrers,
      /** What sales earned that were given to them, of all time; absent where there are none. */
      given: z.optional(z.object({ orders: count, revenueMinor: amountMinor })),
      nextCursor: z.optional(z.string()),
      days: z.array(z.object({ day, orders: moved, revenueMinor: amountMinor, ...clickCounts })),
      /** What sold best: products by what buyers paid, links and coupons by what they earned; where `best` asks for it. */
      sold: z.optional(
        z.object({ ...whatSold, channels: z.array(z.object({ ...channel, revenueMinor: amountMinor })) }),
      ),
    }),
    description:
      "Totals, a page of links, and a daily series. `sold` is tallied every hour: `sold.orders` of `totals.orders` are in it.",
  },
});

export const readRankings = route({
  name: "rankings/read",
  summary: "Read the rankings",
  query: z.strictObject({
    top: queryInteger(1, 100, 10),
    window: z._default(z.enum(["all", "month"]), "all"),
  }),
  answer: {
    status: 200,
    body: z.object({
      currency,
      items: z.array(
        z.object({
          rank: z.int(),
          name: z.string(),
          /** Absent where somebody else keeps it to themselves. */
          revenueMinor: z.optional(amountMinor),
          isMe: z.boolean(),
        }),
      ),
      me: z.object({ rank: z.nullable(z.int()), revenueMinor: amountMinor }),
    }),
    description: "The best by revenue, and one's own place; `rank` is null before the first sale.",
  },
});
