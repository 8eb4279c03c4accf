/** How many digits a currency's minor unit has, as Stripe counts them; ISO 4217 and browsers differ for some (ISK, UGX). */

/** https://docs.stripe.com/currencies#zero-decimal */
const zeroDecimal = new Set("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf".split(" "));
/** https://docs.stripe.com/currencies#three-decimal */
const threeDecimal = new Set("bhd jod kwd omr tnd".split(" "));

/** @param currency ISO 4217, lower case */
export function minorDigitsOf(currency: string): 0 | 2 | 3 {
  if (zeroDecimal.has(currency)) return 0;
  return threeDecimal.has(currency) ? 3 : 2;
}

/** Making one takes a thousand times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount as people read it, such as `€12.50`. Every amount that a person sees goes through here.
 * @param locale whose habits to follow; the reader's own where `undefined`
 */
export function formatMoney(amountMinor: number, currency: string, locale?: string): string {
  const digits = minorDigitsOf(currency);
  const key = `${locale} ${currency}`;
  const options = {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format.format(amountMinor / 10 ** digits);
}
