import * as z from "zod/mini";
import { maxRules, ruleKinds } from "../domain/rates.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, count, currency, id, instant, linkCode, priceMinor, productId } from "./fields.ts";
import { day } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { climbedAnswer, tierAnswer, tiersBody } from "./tier-fields.ts";

const rateBps = z
  .int(said(words.whole_number))
  .check(z.minimum(0, said(words.at_least, { min: 0 })), z.maximum(10_000, said(words.at_most, { max: 10_000 })));

/** Basis points of what was paid, or a fixed sum a piece in minor units: one of both. */
const gives = {
  rateBps: z.optional(rateBps),
  fixedMinor: z.optional(priceMinor),
};

/** The same, with what it gives on a buyer's first order instead, where that differs. */
const promised = { ...gives, first: z.optional(z.strictObject(gives)) };

const rule = {
  kind: z.enum(ruleKinds),
  ...promised,
  /** Days of the shop's time zone, both included; without them it always holds. */
  firstDay: z.optional(day),
  lastDay: z.optional(day),
  ambassadorId: z.optional(id("usr")),
  code: z.optional(linkCode),
  groupId: z.optional(id("grp")),
  tierId: z.optional(id("tir")),
  productId: z.optional(productId),
};

/** A rule as it is written; a new one has no id. */
export const ruleBody = z.strictObject({ id: z.optional(id("rul")), ...rule });

/** A cap as it is written. */
export const capBody = z.strictObject({ productId, mostMinor: priceMinor });

/** What else decides on what is sold today, and what is called how of what rules name; what is gone has no name there. */
const today = {
  /** The programme's own rate, of the settings. */
  rateBps: z.int(),
  /** The day in the shop's time zone. */
  day,
  currency,
  names: z.array(z.object({ id: z.string(), name: z.string() })),
};

/** How many products are excluded, or have a cap, at most. */
const maxProducts = 200;

/** All rules, as they are written. */
const written = {
  rules: z.array(ruleBody).check(z.maxLength(maxRules, said(words.at_most, { max: maxRules }))),
  excluded: z.array(productId).check(z.maxLength(maxProducts)),
  caps: z.array(capBody).check(z.maxLength(maxProducts)),
  /** The lowest first. Without them, those that there are stay as they are. */
  tiers: z.optional(tiersBody),
};

const announced = z.object({
  firstDay: day,
  rules: z.array(z.object({ id: id("rul"), ...rule })),
  excluded: z.array(productId),
  caps: z.array(z.object({ productId, mostMinor: priceMinor })),
  tiers: z.array(tierAnswer),
});

const ratesAnswer = z.object({
  version: z.int(),
  ...today,
  rules: z.array(z.object({ id: id("rul"), ...rule })),
  excluded: z.array(productId),
  caps: z.array(z.object({ productId, mostMinor: priceMinor })),
  tiers: z.array(tierAnswer),
  /** How many days ahead of the first one ambassadors are told of what takes from any of them. */
  noticeDays: z.int(),
  /** All rules as they will be from a day on. */
  announced: z.optional(announced),
});

export const readRates = route({
  name: "rates/read",
  versioned: true,
  summary: "Read the rules of what sales earn",
  description:
    "The narrower rule comes first: for an ambassador and a product, for a link, for an ambassador, for a group and a product, for a tier, for a group, for a " +
    "product, for the programme; where none fits, the programme's own rate of the settings. Of two of one kind, that with days comes first. " +
    "A product that is excluded earns nothing, whatever a rule says. A rule with `first` gives that on a buyer's first order, by the mail box of their address, since any rule tells first orders from later ones.",
  answer: {
    status: 200,
    body: ratesAnswer,
    description: "The rules, the products that earn nothing, and those with a cap.",
  },
});

export const readOwnRates = route({
  name: "rates/read-own",
  summary: "Read what one's own sales earn",
  description:
    "The programme's own rate, and those rules that can decide on a sale of yours, today or later: the narrower comes first, as for a product and " +
    "you before all that you sell. `day` is today in the shop's time zone.",
  answer: {
    status: 200,
    body: z.object({
      ...today,
      rules: z.array(z.object({ id: id("rul"), ...rule })),
      excluded: z.array(productId),
      caps: z.array(z.object({ productId, mostMinor: priceMinor })),
      /** All tiers, the lowest first, with what a sale earns in each that no narrower rule is for, where a rule says so. */
      tiers: z.array(z.extend(tierAnswer, promised)),
      ...climbedAnswer,
      /** What one's own sales will earn, where that is announced to be something else. */
      announced: z.optional(announced),
    }),
    description: "What sales earn.",
  },
});

export const updateRates = route({
  name: "rates/update",
  versioned: true,
  summary: "Change the rules of what sales earn",
  description:
    "All of them are given: what is left out is gone. A rule without an id is a new one. Orders keep what they were placed under. With the " +
    "version that one read as `If-Match`, rules that were changed since are left alone (412). With a first day they are announced: they hold from then " +
    "on, the ambassadors whose sales they are about are told, and nothing else is changed until then (409 `change_announced`). Where any sale would earn less, " +
    "that day lies as far ahead as the settings promise (409 `notice_needed` says from when on), unless they undo a change of the last quarter of an hour.",
  body: z.strictObject({ ...written, firstDay: z.optional(day) }),
  answer: { status: 200, body: ratesAnswer, description: "The rules as they are now." },
  errors: ["stale_version", "notice_needed", "change_announced"],
});

export const withdrawRates = route({
  name: "rates/withdraw",
  summary: "Withdraw rates that were announced",
  description:
    "They will not hold, and those who were told of them are told so. Once they hold, or where none are announced, nothing changes.",
  answer: { status: 200, body: ratesAnswer, description: "The rules as they are." },
});

/** Those of one side whom rules would have moved: how many, and whom most. */
const moved = z.object({
  count,
  most: z.array(
    z.object({
      ambassador: z.object({ id: z.string(), name: z.string() }),
      wasMinor: amountMinor,
      wouldBeMinor: amountMinor,
    }),
  ),
});

export const compareRates = route({
  name: "rates/compare",
  summary: "Ask what rules would have cost",
  description:
    "Works out what the orders that were placed and paid in the last 90 days would have earned by these rules, each on its day, for who is in which " +
    "group and tier today, without what was given back of it since. An order that nobody knows to be a first one counts as a later one. Where no rule fits it is the programme's own rate, or another one that is given. " +
    "Nothing is changed.",
  body: z.strictObject({
    ...written,
    /** Instead of the programme's own rate, as if the settings said so. */
    rateBps: z.optional(rateBps),
  }),
  answer: {
    status: 200,
    body: z.object({
      /** Since when orders were placed. */
      since: instant,
      currency,
      orders: count,
      /** What buyers paid for them and did not get back. */
      keptMinor: amountMinor,
      wasMinor: amountMinor,
      wouldBeMinor: amountMinor,
      winners: moved,
      losers: moved,
    }),
    description: "What it was and what it would have been, and whom it would have moved most.",
  },
});
