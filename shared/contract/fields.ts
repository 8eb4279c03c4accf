import * as z from "zod/mini";
import { byCounter } from "../domain/counters.ts";
import { largestAmountMinor } from "../domain/money.ts";
import { roles, scopes } from "../domain/person.ts";
import { lookReasons } from "../domain/self-referral.ts";
import { codeShape, slugLength, slugShape } from "../domain/slug.ts";
import * as words from "../words/en/fields.ts";
import { said } from "./said.ts";

/** A price in minor units. */
export const priceMinor = z
  .int(said(words.whole_number))
  .check(
    z.minimum(1, said(words.at_least, { min: 1 })),
    z.maximum(largestAmountMinor, said(words.at_most, { max: largestAmountMinor })),
  );

/** A whole number; both bounds are included. */
export function whole(smallest: number, largest: number) {
  const otherwise = said(words.whole_number_between, { min: smallest, max: largest });
  return z.int(otherwise).check(z.minimum(smallest, otherwise), z.maximum(largest, otherwise));
}

/** The tax in a price, basis points of the price without it. */
export const taxBps = whole(0, 10_000);

/** ISO 3166-1 alpha-2. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/, said(words.not_country)));

export const quantity = z
  .int(said(words.whole_number))
  .check(z.minimum(1, said(words.at_least, { min: 1 })), z.maximum(100, said(words.at_most, { max: 100 })));

/** `prefix_` and 26 characters of Crockford's base 32. */
export function id(prefix: string) {
  return z.string().check(z.regex(new RegExp(`^${prefix}_[0-9A-HJKMNP-TV-Z]{26}$`), said(words.not_id, { prefix })));
}

export const productId = id("prd");

/** How many products one link may hold. */
export const maxProductsInLink = 20;

/** A link's code: 16 characters of base 32, 80 bits from the system's secure source. */
export const linkCode = z.string().check(z.regex(new RegExp(`^${codeShape}$`), said(words.not_link_code)));

/** What stands in a link's address: its code or its slug. */
export const linkAddress = z
  .string()
  .check(
    z.minLength(slugLength.min, said(words.not_link_code)),
    z.maxLength(slugLength.max, said(words.not_link_code)),
    z.regex(new RegExp(`^${slugShape}$`, "i"), said(words.not_link_code)),
    z.toLowerCase(),
  );

/** A coupon's code: letters, digits and hyphens, in whatever case; it is kept in capitals. */
export const couponCode = z
  .string()
  .check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,22}[A-Za-z0-9]$/, said(words.not_coupon_code)), z.toUpperCase());

export const currency = z.string().check(z.regex(/^[a-z]{3}$/));
export const instant = z.iso.datetime();
/** Minor units of the currency beside it; negative where more was reversed than earned in a period. */
export const amountMinor = z.int();
export const count = z.int().check(z.minimum(0));
export const role = z.enum(roles);
export const scope = z.enum(scopes);

/** What both statistics and rankings are made of; see `Counters` in shared/domain. */
export const counters = byCounter((name) => (name === "orders" ? count : amountMinor));

/** Why a sale is held until somebody of the shop has looked at it. */
export const look = z.optional(z.array(z.enum(lookReasons)));
