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

/** A whole quotient of two integers of 0 or more, what is left over dropped. */
export function roundDown(numerator: number, denominator: number): number {
  return Number(BigInt(numerator) / BigInt(denominator));
}

/**
 * An amount given to parts as they weigh, by largest remainder, the first of equals first: the parts add up to it, and none gets more
 * than it weighs where the amount is no more than all of them.
 * @param weights integers of 0 or more
 */
export function sharedOut(amount: number, weights: readonly number[]): number[] {
  const whole = BigInt(sumMinor(weights));
  if (whole === 0n) return weights.map(() => 0);
  const shares = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const parts = shares.map((share) => Number(share / whole));
  const byRemainder = shares
    .map((share, place) => ({ place, rest: share % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.place - b.place : a.rest < b.rest ? 1 : -1));
  for (const { place } of byRemainder.slice(0, amount - sumMinor(parts))) parts[place] = (parts[place] ?? 0) + 1;
  return parts;
}
