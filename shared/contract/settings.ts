import * as z from "zod/mini";
import { deliveries } from "../domain/delivery.ts";
import { largestAmountMinor } from "../domain/money.ts";
import { payoutSchedules, signUps } from "../domain/settings.ts";
import { amountMinor, currency } from "./fields.ts";
import { imageUrl, pageUrl } from "./image-url.ts";
import { route } from "./route.ts";
import { email, text } from "./texts.ts";

const whole = (smallest: number, largest: number, what: string) =>
  z.int(`Must be ${what}.`).check(z.minimum(smallest, `Must be ${what}.`), z.maximum(largest, `Must be ${what}.`));
const color = z.string().check(z.regex(/^#[0-9A-Fa-f]{6}$/, "Must be a colour such as #b4441f."));
const timeZone = z
  .string()
  .check(
    z.regex(/^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/, "Must be a time zone such as Europe/Berlin."),
    z.refine(isTimeZone, "Must be a time zone such as Europe/Berlin."),
  );

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone }) !== undefined;
  } catch {
    return false;
  }
}

/** What may be written. A section is given whole: what it leaves out is then not set. */
export const settingsSections = {
  brand: z.strictObject({ name: text(80), color, logoUrl: z.optional(imageUrl) }),
  programme: z.strictObject({
    rateBps: whole(0, 10_000, "a whole number of basis points from 0 to 10000"),
    holdDays: whole(0, 365, "a whole number of days from 0 to 365"),
    signUp: z.enum(signUps, `Must be one of ${signUps.join(", ")}.`),
  }),
  payouts: z.strictObject({
    minimumMinor: whole(0, largestAmountMinor, `a whole number of minor units from 0 to ${largestAmountMinor}`),
    schedule: z.enum(payoutSchedules, `Must be one of ${payoutSchedules.join(", ")}.`),
  }),
  delivery: z.enum(deliveries, "Must be physical or none."),
  legal: z.strictObject({
    termsUrl: z.optional(pageUrl),
    privacyUrl: z.optional(pageUrl),
    imprintUrl: z.optional(pageUrl),
    returnsUrl: z.optional(pageUrl),
  }),
  contact: z.strictObject({ email: z.optional(email), timeZone }),
  notifications: z.strictObject({ orderPaid: z.boolean(), refund: z.boolean(), application: z.boolean() }),
};

/** What is read. A stage's file, or an older Herald, may have said what could not be written today. */
const settingsAnswer = z.object({
  version: z.int(),
  currency,
  brand: z.object({ name: z.string(), color: z.string(), logoUrl: z.optional(z.string()) }),
  programme: z.object({ rateBps: z.int(), holdDays: z.int(), signUp: z.enum(signUps) }),
  payouts: z.object({ minimumMinor: amountMinor, schedule: z.enum(payoutSchedules) }),
  delivery: z.enum(deliveries),
  legal: z.object({
    termsUrl: z.optional(z.string()),
    privacyUrl: z.optional(z.string()),
    imprintUrl: z.optional(z.string()),
    returnsUrl: z.optional(z.string()),
  }),
  contact: z.object({ email: z.optional(z.string()), timeZone: z.string() }),
  /** Which e-mails the owner gets. That of a dispute can't be turned off. */
  notifications: z.object({ orderPaid: z.boolean(), refund: z.boolean(), application: z.boolean() }),
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
    .check(z.refine((body) => Object.keys(body).length > 0, "Nothing to change: give at least one section."))
    .register(z.globalRegistry, { minProperties: 1 }),
  answer: { status: 200, body: settingsAnswer, description: "The settings as they are now." },
  errors: ["stale_version", "conflict"],
});
