import * as z from "zod/mini";
import { channels } from "../domain/attribution.ts";
import { deliveries } from "../domain/delivery.ts";
import { largestAmountMinor } from "../domain/money.ts";
import { payoutSchedules, signUps } from "../domain/settings.ts";
import { commissionBases } from "../domain/tax.ts";
import * as words from "../words/en/fields.ts";
import { amountMinor, country, currency, taxBps, whole } from "./fields.ts";
import { imageUrl, pageUrl } from "./image-url.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { email, text } from "./texts.ts";

const color = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, said(words.not_color)));
const timeZone = z
  .string()
  .check(
    z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/, said(words.not_time_zone)),
    z.refine(isTimeZone, said(words.not_time_zone)),
  );

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** More than there are. */
const maxCountries = 250;
const countries = z
  .array(country)
  .check(
    z.minLength(1, said(words.no_countries)),
    z.maxLength(maxCountries, said(words.too_many_countries, { max: maxCountries })),
    z.refine((all) => new Set(all).size === all.length, said(words.country_twice)),
  )
  .register(z.globalRegistry, { uniqueItems: true });

/** What may be written. A section is given whole: what it leaves out is then not set. */
export const settingsSections = {
  brand: z.strictObject({ name: text(80), color, logoUrl: z.optional(imageUrl) }),
  programme: z.strictObject({
    rateBps: whole(0, 10_000),
    holdDays: whole(0, 365),
    /** Where it is left out, it stays what it is. */
    rateNoticeDays: z.optional(whole(0, 90)),
    /** Whose a sale is where an ambassador's coupon was typed that is not the link's. Where it is left out, it stays what it is. */
    saleGoesTo: z.optional(z.enum(channels)),
    signUp: z.enum(signUps),
  }),
  payouts: z.strictObject({
    minimumMinor: whole(0, largestAmountMinor),
    schedule: z.enum(payoutSchedules),
    secondPerson: z.optional(z.boolean()),
    withoutAsking: z.optional(z.boolean()),
    mayAsk: z.optional(z.boolean()),
  }),
  delivery: z.enum(deliveries),
  /** Where to, and what an order costs beside its goods; from a worth of the goods on nothing. */
  deliveryTerms: z.strictObject({
    countries: z.optional(countries),
    feeMinor: whole(0, largestAmountMinor),
    freeFromMinor: z.optional(whole(1, largestAmountMinor)),
  }),
  /** The tax in prices whose product says no other, and what commissions are a rate of. */
  tax: z.strictObject({ rateBps: taxBps, base: z.enum(commissionBases) }),
  legal: z.strictObject({
    termsUrl: z.optional(pageUrl),
    privacyUrl: z.optional(pageUrl),
    imprintUrl: z.optional(pageUrl),
    returnsUrl: z.optional(pageUrl),
    /** What ambassadors begin a recommendation with, as the law of the shop's country asks; `Paid link` where it is left out. */
    disclosure: z.optional(text(40)),
  }),
  contact: z.strictObject({ email: z.optional(email), timeZone }),
  notifications: z.strictObject({
    orderPaid: z.boolean(),
    refund: z.boolean(),
    application: z.boolean(),
    payoutAsked: z.boolean(),
  }),
};

/** What is read. A stage's file, or an older Herald, may have said what could not be written today. */
const settingsAnswer = z.object({
  version: z.int(),
  currency,
  brand: z.object({ name: z.string(), color: z.string(), logoUrl: z.optional(z.string()) }),
  programme: z.object({
    rateBps: z.int(),
    holdDays: z.int(),
    rateNoticeDays: z.int(),
    saleGoesTo: z.enum(channels),
    signUp: z.enum(signUps),
  }),
  payouts: z.object({
    minimumMinor: amountMinor,
    schedule: z.enum(payoutSchedules),
    /** Whether a run that somebody starts waits for another's approval. It takes two who may pay: owners and finance. */
    secondPerson: z.boolean(),
    /** Whether a run that the calendar starts pays by itself; else it waits for somebody's word. */
    withoutAsking: z.boolean(),
    /** Whether ambassadors may ask to be paid: what one asks for waits for the word of one who may pay. */
    mayAsk: z.boolean(),
  }),
  delivery: z.enum(deliveries),
  /** Everywhere, where no countries are said. */
  deliveryTerms: z.object({
    countries: z.optional(z.array(country)),
    feeMinor: amountMinor,
    freeFromMinor: z.optional(amountMinor),
  }),
  /** In prices, basis points of the price without it; and whether commissions are a rate of what is paid, or of that without its tax. */
  tax: z.object({ rateBps: z.int(), base: z.enum(commissionBases) }),
  legal: z.object({
    termsUrl: z.optional(z.string()),
    privacyUrl: z.optional(z.string()),
    imprintUrl: z.optional(z.string()),
    returnsUrl: z.optional(z.string()),
    disclosure: z.optional(z.string()),
  }),
  contact: z.object({ email: z.optional(z.string()), timeZone: z.string() }),
  /** Which e-mails the owner gets. That of a dispute can't be turned off. */
  notifications: z.object({
    orderPaid: z.boolean(),
    refund: z.boolean(),
    application: z.boolean(),
    payoutAsked: z.boolean(),
  }),
});

export const readSettings = route({
  name: "settings/read",
  versioned: true,
  summary: "Read the shop's settings",
  description: "Their version is 0 until the owner changes any: they are then what the shop was deployed with.",
  answer: { status: 200, body: settingsAnswer, description: "The settings." },
});

export const updateSettings = route({
  name: "settings/update",
  versioned: true,
  summary: "Change the shop's settings",
  description:
    "Sections that are left out stay as they are; one that is given replaces the whole section. Orders keep the rate and the hold " +
    "days that they were placed under. With the version that one read as `If-Match`, settings that were changed since are left " +
    "alone (412). The pages show a change within a minute.",
  body: z
    .partial(z.strictObject(settingsSections))
    .check(z.refine((body) => Object.keys(body).length > 0, said(words.nothing_to_change)))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 200, body: settingsAnswer, description: "The settings as they are now." },
  errors: ["stale_version", "conflict", "no_second_person"],
});
