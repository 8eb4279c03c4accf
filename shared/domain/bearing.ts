import type { LineTerms } from "./commission.ts";

/** Basis points in a whole. */
const wholeBps = 10_000;

/** What a line earns once its ambassador has borne their part of its discount; `before` is what it would earn else. */
export type BornTerms = LineTerms & { before?: LineTerms | undefined };

/**
 * What an ambassador bears of a discount is taken from what the line earns, which is never less than nothing: an exact fraction still.
 * @param line its amount after the discount, minor units; `terms` as rates.ts decides them: a rate, or whole minor units
 * @param bearsBps which part of the discount they bear, basis points
 */
export function afterBearing(
  { amountMinor, discountMinor = 0 }: { amountMinor: number; discountMinor?: number | undefined },
  terms: LineTerms,
  bearsBps: number,
): BornTerms {
  const borne = discountMinor * bearsBps;
  if (borne === 0) return terms;
  const { rateBps, earns } = terms;
  const full = earns ? (earns.numerator * wholeBps) / earns.denominator : amountMinor * rateBps;
  return { earns: { numerator: Math.max(0, full - borne), denominator: wholeBps }, before: terms };
}
