import { type BigFraction, big, type Fraction, plus, portion, zero } from "./fraction.ts";
import { roundHalfUp, sumMinor } from "./money.ts";
import { partsOf, type Taxed } from "./tax.ts";

/** How an amount is divided; the two parts always add up to it. Minor units. */
export interface Split {
  ambassadorMinor: number;
  shopMinor: number;
}

/** What a line earns while all of it is kept: a rate of its amount, 0 to 10,000 basis points, or an exact sum. */
export type LineTerms = { rateBps: number; earns?: undefined } | { rateBps?: undefined; earns: Fraction };

/** What of a line decides on its commission. Minor units. */
export type EarningLine = LineTerms &
  Taxed & {
    amountMinor: number;
    /** What of it was not given back by its name; all of it where that is not said. */
    keptMinor?: number | undefined;
  };

/** What a line earns while all of it is kept: a rate is of its amount, or of that without the tax in it. */
export function earnedBy(line: LineTerms & Taxed & { amountMinor: number }): BigFraction {
  return big(line.earns ?? { numerator: line.amountMinor * line.rateBps, denominator: partsOf(line) });
}

/**
 * The commission of what is kept of an order, before it is rounded. What went back by a line's name is taken from that line;
 * what went back without one (disputes, refunds made at Stripe's) is taken from what is left of all lines alike.
 *
 * @param keptMinor what the buyer paid and has not got back; at most what is kept of all lines
 */
export function exactCommission(lines: readonly EarningLine[], keptMinor: number): BigFraction {
  const leftMinor = sumMinor(lines.map(keptOfLine));
  const whole = lines.map((line) => portion(earnedBy(line), keptOfLine(line), line.amountMinor)).reduce(plus, zero);
  return portion(whole, keptMinor, leftMinor);
}

const keptOfLine = ({ amountMinor, keptMinor = amountMinor }: EarningLine): number => keptMinor;

/**
 * What is kept of an order, divided. Each line's commission stays an exact fraction, and the order's is rounded once, half up.
 * The shop gets the rest.
 *
 * Because a commission never shrinks when more is kept, a reversal takes at most what was given, and reversing everything,
 * in whatever portions, takes exactly what was given.
 */
export function split(lines: readonly EarningLine[], keptMinor: number): Split {
  const { numerator, denominator } = exactCommission(lines, keptMinor);
  const ambassadorMinor = roundHalfUp(numerator, denominator);
  return { ambassadorMinor, shopMinor: keptMinor - ambassadorMinor };
}

/** What a line alone earns while all of it is kept, rounded as an order of it would be. */
export const commissionOf = (line: EarningLine): number => split([line], line.amountMinor).ambassadorMinor;

/** What an amount earns at one rate, as an order of it alone would. Minor units and basis points. */
export function commissionOn(amountMinor: number, rateBps: number): number {
  return commissionOf({ amountMinor, rateBps });
}
