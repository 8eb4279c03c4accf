/**
 * Money is an integer count of minor units (cents) beside its currency; this is the only file that rounds.
 * Integers stay exact up to 2^53; every amount here is far below (`largestAmountMinor`).
 */

/** The largest amount in minor units that Stripe takes: eight digits. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
export const largestAmountMinor = 99_999_999;

/** The smallest total that Herald takes, in minor units; Stripe refuses less than 0.50 in most currencies. */
export const smallestTotalMinor = 50;

/** An exact fraction of minor units, both parts ≥ 0, rounded half up. */
export function roundHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** The sum of integer amounts of one currency. */
export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}
