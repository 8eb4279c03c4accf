import { roundHalfUp, sumMinor } from "./money.ts";

/** Basis points in a whole. */
const wholeBps = 10_000n;

/** How an amount is divided; the two parts always add up to it. Minor units. */
export interface Split {
  ambassadorMinor: number;
  shopMinor: number;
}

/** What of a line decides on its commission: its amount in minor units, and its rate, 0 to 10,000 basis points. */
export interface RatedLine {
  amountMinor: number;
  rateBps: number;
}

/**
 * What is kept of an order (what the buyer paid and has not got back), divided. What went back is taken from all lines
 * alike; each line's commission stays an exact fraction, and the order's is rounded once, half up. The shop gets the rest.
 *
 * Because a commission never shrinks when more is kept, a reversal takes at most what was given, and reversing everything,
 * in whatever portions, takes exactly what was given.
 */
export function split(lines: readonly RatedLine[], keptMinor: number): Split {
  const totalMinor = sumMinor(lines.map((line) => line.amountMinor));
  let whole = 0n;
  for (const { amountMinor, rateBps } of lines) whole += BigInt(amountMinor) * BigInt(rateBps);
  const ambassadorMinor = totalMinor === 0 ? 0 : roundHalfUp(whole * BigInt(keptMinor), wholeBps * BigInt(totalMinor));
  return { ambassadorMinor, shopMinor: keptMinor - ambassadorMinor };
}

/** What an amount earns at one rate, as an order of it alone would. Minor units and basis points. */
export function commissionOn(amountMinor: number, rateBps: number): number {
  return split([{ amountMinor, rateBps }], amountMinor).ambassadorMinor;
}
