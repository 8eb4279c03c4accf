/** An exact number of minor units, such as 100/3: both parts whole, the numerator 0 or more, the denominator 1 or more. */
export interface Fraction {
  numerator: number;
  denominator: number;
}

/** The same in numbers without a bound, for sums whose denominators multiply. */
export interface BigFraction {
  numerator: bigint;
  denominator: bigint;
}

export const zero: BigFraction = { numerator: 0n, denominator: 1n };

export const big = ({ numerator, denominator }: Fraction): BigFraction => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

export function plus(a: BigFraction, b: BigFraction): BigFraction {
  // Most have one denominator, as rates are in basis points: the sum keeps it.
  if (a.denominator === b.denominator) return { ...a, numerator: a.numerator + b.numerator };
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** The first without the second, which is no more than it. */
export const less = (a: BigFraction, b: BigFraction): BigFraction => plus(a, { ...b, numerator: -b.numerator });

/** `part` of `whole` of it; nothing where the whole is nothing. Minor units. */
export function portion({ numerator, denominator }: BigFraction, part: number, whole: number): BigFraction {
  if (whole === 0 || part === 0) return zero;
  if (part === whole) return { numerator, denominator };
  return { numerator: numerator * BigInt(part), denominator: denominator * BigInt(whole) };
}

const shownParts = 10_000n;

/** As a decimal number, cut after four places, without zeros at its end: `33.495`. */
export function asDecimal({ numerator, denominator }: BigFraction): string {
  const tenThousandths = (numerator * shownParts) / denominator;
  const fraction = String(tenThousandths % shownParts)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return `${tenThousandths / shownParts}${fraction && `.${fraction}`}`;
}
