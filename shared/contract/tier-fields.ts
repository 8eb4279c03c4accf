import * as z from "zod/mini";
import { maxTiers } from "../domain/tier.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, id, priceMinor } from "./fields.ts";
import { said } from "./said.ts";
import { text } from "./texts.ts";

const orders = z
  .int(said(words.whole_number))
  .check(z.minimum(1, said(words.at_least, { min: 1 })), z.maximum(1_000_000, said(words.at_most, { max: 1_000_000 })));

const tier = {
  name: text(60),
  /** What reaches it: so many orders, or so much that buyers paid and did not get back. Without either it is given by hand. */
  orders: z.optional(orders),
  soldMinor: z.optional(priceMinor),
};

/** A tier as it is written; a new one has no id. */
export const tierBody = z.strictObject({ id: z.optional(id("tir")), ...tier });
export const tiersBody = z.array(tierBody).check(z.maxLength(maxTiers, said(words.at_most, { max: maxTiers })));
export const tierAnswer = z.object({ id: id("tir"), ...tier });

/** Where an ambassador stands, and what is missing to the next tier that sales reach; absent where there is none. */
export const climbedAnswer = {
  tier: z.optional(z.object({ id: id("tir"), name: z.string() })),
  nextTier: z.optional(
    z.object({ name: z.string(), missingOrders: z.optional(count), missingMinor: z.optional(amountMinor) }),
  ),
};
