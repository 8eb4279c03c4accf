import type { LineTerms } from "./commission.ts";
import { partsOf, type Taxed } from "./tax.ts";

/** What a line earns once its ambassador has borne their part of its discount; `before` is what it would earn else. */
export type BornTerms = LineTerms & { before?: LineTerms | undefined };

/**
 * What an ambassador bears of a discount is taken from what the line earns, which is never less than nothing: an exact fraction still.
 * Of a commission that is of a price without its tax, it is the discount without its tax.
 * @param line its amount after the discount, minor units; `terms` as rates.ts decides them: a rate, or whole minor units
 * @param bearsBps which part of the discount they bear, basis points
 */
export function afterBearing(
  line: Taxed & { amountMinor: number; discountMinor?: number | undefined },
  terms: LineTerms,
  bearsBps: number,
): BornTerms {
  const { amountMinor, discountMinor = 0 } = line;
  const borne = discountMinor * bearsBps;
  if (borne === 0) return terms;
  const parts = partsOf(line);
  const { rateBps, earns } = terms;
  const full = earns ? (earns.numerator * parts) / earns.denominator : amountMinor * rateBps;
  return { earns: { numerator: Math.max(0, full - borne), denominator: parts }, before: terms };
}
