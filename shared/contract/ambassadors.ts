import * as z from "zod/mini";
import { amountMinor, count, currency, id, instant, listOf, page } from "./fields.ts";
import { linkQuery, linkWithRevenue } from "./links.ts";
import { route } from "./route.ts";

const ambassador = z.object({
  id: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  createdAt: instant,
  orders: count,
  revenueMinor: amountMinor,
  currency,
});
const ambassadorParams = z.strictObject({ ambassadorId: id("usr") });

export const listAmbassadors = route({
  name: "ambassadors/list",
  summary: "List the ambassadors, newest first",
  query: z.strictObject(page),
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
  answer: { status: 200, body: listOf(linkWithRevenue), description: "Links with their orders and revenue." },
  errors: ["not_found"],
});
