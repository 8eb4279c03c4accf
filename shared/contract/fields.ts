import * as z from "zod/mini";
import { byCounter } from "../domain/counters.ts";
import { largestAmountMinor } from "../domain/money.ts";
import { scopes } from "../domain/person.ts";

/** Printable, trimmed text: control characters (which could split a mail header or a log line) are refused. */
export function text(longest: number, shortest = 1) {
  return z.string().check(
    z.trim(),
    z.minLength(shortest, shortest === 1 ? "Must not be empty." : `Must have at least ${shortest} characters.`),
    z.maxLength(longest, `Must have at most ${longest} characters.`),
    z.refine((value) => !/[\p{Cc}\p{Cs}]/u.test(value), "Must not contain control characters."),
  );
}

/** Text that may have line breaks. */
export function longText(longest: number) {
  return z.string().check(
    z.trim(),
    z.minLength(1, "Must not be empty."),
    z.maxLength(longest, `Must have at most ${longest} characters.`),
    z.refine(
      (value) => !/[\p{Cc}\p{Cs}]/u.test(value.replace(/[\r\n\t]/g, "")),
      "Must not contain control characters.",
    ),
  );
}

/** Lower-cased, so that one mailbox has one account. */
export const email = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254, "Must have at most 254 characters."),
    z.regex(z.regexes.email, "Must be an e-mail address."),
  );

/** A price in minor units. */
export const priceMinor = z
  .int("Must be a whole number of minor units.")
  .check(z.minimum(1, "Must be at least 1."), z.maximum(largestAmountMinor, `Must be at most ${largestAmountMinor}.`));

export const quantity = z
  .int("Must be a whole number.")
  .check(z.minimum(1, "Must be at least 1."), z.maximum(100, "Must be at most 100."));

/** An `https` address, or a path of the shop's own site. */
export const imageUrl = z
  .string()
  .check(
    z.maxLength(2000, "Must have at most 2000 characters."),
    z.refine(isImageUrl, "Must be an https address, or a path that begins with a single slash."),
  );

/** As sent to Stripe, percent-encoded. */
const longestUrl = 2_000;

function isImageUrl(value: string): boolean {
  if (!value.isWellFormed() || /[\s\\"'<>\p{Cc}]/u.test(value)) return false;
  if (/^\/(?!\/)/.test(value)) return encodeURI(value).length <= longestUrl;
  return value.startsWith("https://") && URL.canParse(value) && new URL(value).href.length <= longestUrl;
}

/** `prefix_` and 26 characters of Crockford's base 32. */
export function id(prefix: string) {
  return z
    .string()
    .check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `Must be an id such as ${prefix}_….`));
}

/** A link's code: 16 characters of base 32, 80 bits from the system's secure source. */
export const linkCode = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{16}$/, "Must be a link's code."));

/** A UTC day such as 2026-11-22. */
export const day = z
  .string()
  .check(
    z.regex(/^2\d{3}-\d{2}-\d{2}$/, "Must be a day such as 2026-11-22."),
    z.refine(isDay, "Must be a day of the calendar."),
  );

function isDay(value: string): boolean {
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}

/** A whole number in a query string. */
export function queryInteger(smallest: number, largest: number, otherwise: number) {
  const message = `Must be a whole number from ${smallest} to ${largest}.`;
  return z._default(
    z.pipe(
      z.string().check(z.regex(/^\d{1,9}$/, message)),
      z.pipe(z.transform(Number), z.number().check(z.minimum(smallest, message), z.maximum(largest, message))),
    ),
    otherwise,
  );
}

/** Every list takes these. The cursor is opaque: it comes from the answer before. */
export const page = {
  limit: queryInteger(1, 100, 25),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(1000, "Must be a cursor from an earlier answer."))),
};

export const currency = z.string().check(z.regex(/^[a-z]{3}$/));
export const instant = z.iso.datetime();
/** Minor units of the currency beside it; negative where more was reversed than earned in a period. */
export const amountMinor = z.int();
export const count = z.int().check(z.minimum(0));
export const scope = z.enum(scopes, "Must be admin or ambassador.");

/** A list's answer. */
export function listOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
}

/** What both statistics and rankings are made of; see `Counters` in shared/domain. */
export const counters = byCounter((name) => (name === "orders" ? count : amountMinor));
