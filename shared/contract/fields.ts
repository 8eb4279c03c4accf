import * as z from "zod/mini";
import { byCounter } from "../domain/counters.ts";
import { largestAmountMinor } from "../domain/money.ts";
import { roles, scopes } from "../domain/person.ts";
import { asTyped, text } from "./texts.ts";

/** A price in minor units. */
export const priceMinor = z
  .int("Must be a whole number of minor units.")
  .check(z.minimum(1, "Must be at least 1."), z.maximum(largestAmountMinor, `Must be at most ${largestAmountMinor}.`));

export const quantity = z
  .int("Must be a whole number.")
  .check(z.minimum(1, "Must be at least 1."), z.maximum(100, "Must be at most 100."));

/** `prefix_` and 26 characters of Crockford's base 32. */
export function id(prefix: string) {
  return z
    .string()
    .check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), `Must be an id such as ${prefix}_….`));
}

/** A link's code: 16 characters of base 32, 80 bits from the system's secure source. */
export const linkCode = z.string().check(z.regex(/^[0-9a-hjkmnp-tv-z]{16}$/, "Must be a link's code."));

/** Days of the calendar from the year 2000 on, leap years and all. */
const dayOfTheCalendar = new RegExp(
  "^(?:2[0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|" +
    "02-(?:0[1-9]|1[0-9]|2[0-8]))|2(?:[0-9](?:0[48]|[2468][048]|[13579][26])|[048]00)-02-29)$",
);

/** A UTC day such as 2026-11-22. */
export const day = z.string().check(z.regex(dayOfTheCalendar, "Must be a day of the calendar, such as 2026-11-22."));

/** A UTC month such as 2026-11. */
export const month = z.string().check(z.regex(/^2[0-9]{3}-(?:0[1-9]|1[0-2])$/, "Must be a month, such as 2026-11."));

/** A whole number in a query string. */
export function queryInteger(smallest: number, largest: number, otherwise: number) {
  const message = `Must be a whole number from ${smallest} to ${largest}.`;
  const written = z.custom<string>(
    (value) => typeof value === "string" && /^(0|[1-9][0-9]{0,8})$/.test(value),
    message,
  );
  const number = z.pipe(
    z.transform(Number),
    z.number().check(z.minimum(smallest, message), z.maximum(largest, message)),
  );
  const said = { type: "integer", minimum: smallest, maximum: largest, default: otherwise };
  return z._default(z.pipe(written, number), otherwise).register(z.globalRegistry, said);
}

const noCursor = "Must be a cursor from an earlier answer.";

/** Every list takes these. The cursor is opaque: it comes from the answer before. */
export const page = {
  limit: queryInteger(1, 100, 25),
  cursor: z.optional(asTyped(1, 1000, noCursor, noCursor)),
};

/** Words to look for. */
export const search = z.optional(text(100));

export const currency = z.string().check(z.regex(/^[a-z]{3}$/));
export const instant = z.iso.datetime();
/** Minor units of the currency beside it; negative where more was reversed than earned in a period. */
export const amountMinor = z.int();
export const count = z.int().check(z.minimum(0));
export const role = z.enum(roles, `Must be one of ${roles.join(", ")}.`);
export const scope = z.enum(scopes, "Must be admin or ambassador.");

/** A list's answer. */
export function listOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
}

/** What both statistics and rankings are made of; see `Counters` in shared/domain. */
export const counters = byCounter((name) => (name === "orders" ? count : amountMinor));
