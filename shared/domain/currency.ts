/** How many digits a currency's minor unit has, as Stripe counts them; ISO 4217 and browsers differ for some (ISK, UGX). */

import * as words from "../words/en/fields.ts";
import { invalidField } from "./errors.ts";

/** https://docs.stripe.com/currencies#zero-decimal */
const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
/** https://docs.stripe.com/currencies#three-decimal */
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));

/** @param currency ISO 4217, lower case */
export function minorDigitsOf(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
}

/** Counted in hundredths by Stripe, though nobody can pay one. https://docs.stripe.com/currencies#special-cases */
const wholeOnly = new Set(["isk", "ugx"]);

/** What amounts that Stripe takes are multiples of, in minor units. https://docs.stripe.com/currencies#three-decimal */
export function stepMinorOf(currency: string): 1 | 10 | 100 {
  if (wholeOnly.has(currency)) return 100;
  return threeDecimal.has(currency) ? 10 : 1;
}

/** @throws AppError `invalid_request` naming the field if Stripe would not take such an amount */
export function checkStep(path: string, amountMinor: number, currency: string): void {
  const step = stepMinorOf(currency);
  if (amountMinor % step === 0) return;
  throw invalidField(path, words.not_multiple({ step, currency: currency.toUpperCase() }));
}

/** Making one takes a thousand times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount as people read it, such as `€12.50`. Every amount that a person sees goes through here.
 * @param locale whose habits to follow; the reader's own where `undefined`
 */
export function formatMoney(amountMinor: number, currency: string, locale?: string): string {
  const digits = minorDigitsOf(currency);
  // A share of a whole amount may still be a part of one.
  const shown = wholeOnly.has(currency) && amountMinor % 100 === 0 ? 0 : digits;
  const key = `${locale} ${currency} ${shown}`;
  const options = {
    style: "currency",
    currency,
    minimumFractionDigits: shown,
    maximumFractionDigits: digits,
  } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format.format(amountMinor / 10 ** digits);
}

/** An amount in few characters, such as `€1.2M`, for the marks of a chart's axis. */
export function formatShort(amountMinor: number, currency: string, locale?: string): string {
  const key = `${locale} ${currency} short`;
  const options = { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, { ...options, minimumFractionDigits: 0 });
  formats.set(key, format);
  return format.format(amountMinor / 10 ** minorDigitsOf(currency));
}
