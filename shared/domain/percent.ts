/**
 * A rate as people read it, such as `10%` or `7.5%`.
 * @param rateBps basis points
 * @param locale whose habits to follow; the reader's own where `undefined`
 */
export function rateInPercent(rateBps: number, locale?: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 2 }).format(rateBps / 10_000);
}
