import * as z from "zod/mini";
import { amountMinor, count, currency, id, instant, listOf, page } from "./fields.ts";
import { linkWithRevenue } from "./links.ts";
import { route } from "./route.ts";

export const listAmbassadors = route({
  name: "ambassadors/list",
  summary: "List the ambassadors, newest first",
  query: z.strictObject(page),
  answer: {
    status: 200,
    body: listOf(
      z.object({
        id: z.string(),
        firstName: z.string(),
        lastName: z.string(),
        email: z.string(),
        createdAt: instant,
        orders: count,
        revenueMinor: amountMinor,
        currency,
      }),
    ),
    description: "Ambassadors with their orders and revenue.",
  },
});

export const listLinksOfAmbassador = route({
  name: "ambassadors/list-links",
  summary: "List an ambassador's links, newest first",
  params: z.strictObject({ ambassadorId: id("usr") }),
  query: z.strictObject(page),
  answer: { status: 200, body: listOf(linkWithRevenue), description: "Links with their orders and revenue." },
  errors: ["not_found"],
});
