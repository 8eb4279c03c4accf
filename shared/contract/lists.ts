/** What lists and reports are asked, and how a list answers. Apart from the other fields: a buyer asks for neither. */
import * as z from "zod/mini";
import * as words from "../words/en/fields.ts";
import { said } from "./said.ts";
import { asTyped, text } from "./texts.ts";

/** Days of the calendar from the year 2000 on, leap years and all. */
const dayOfTheCalendar = new RegExp(
  "^(?:2[0-9]{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|" +
    "02-(?:0[1-9]|1[0-9]|2[0-8]))|2(?:[0-9](?:0[48]|[2468][048]|[13579][26])|[048]00)-02-29)$",
);

/** A UTC day such as 2026-11-22. */
export const day = z.string().check(z.regex(dayOfTheCalendar, said(words.not_day)));

/** A UTC month such as 2026-11. */
export const month = z.string().check(z.regex(/^2[0-9]{3}-(?:0[1-9]|1[0-2])$/, said(words.not_month)));

/** A whole number in a query string. */
export function queryInteger(smallest: number, largest: number, otherwise: number) {
  const message = said(words.whole_number_between, { min: smallest, max: largest });
  const written = z.custom<string>(
    (value) => typeof value === "string" && /^(0|[1-9][0-9]{0,8})$/.test(value),
    message,
  );
  const number = z.pipe(
    z.transform(Number),
    z.number().check(z.minimum(smallest, message), z.maximum(largest, message)),
  );
  const inDocument = { type: "integer", minimum: smallest, maximum: largest, default: otherwise };
  return z._default(z.pipe(written, number), otherwise).register(z.globalRegistry, inDocument);
}

/** Every list takes these. The cursor is opaque: it comes from the answer before. */
export const page = {
  limit: queryInteger(1, 100, 25),
  cursor: z.optional(asTyped(1, 1000, said(words.not_cursor))),
};

/** Words to look for. */
export const search = z.optional(text(100));

/** A list's answer. */
export function listOf<T extends z.ZodMiniType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.optional(z.string()) });
}
