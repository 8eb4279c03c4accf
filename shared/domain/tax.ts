/**
 * Prices hold their tax. Herald collects none and reports none: it says on receipts how much of a price it is, and lets the owner
 * choose whether commissions are of the price or of what is left of it without tax.
 */
import { roundHalfUp, sumMinor } from "./money.ts";

/** What commissions are a rate of: what was paid, or that without the tax in it. */
export const commissionBases = ["gross", "net"] as const;
export type CommissionBase = (typeof commissionBases)[number];

/** Basis points in a whole. */
const wholeBps = 10_000;

/** What an owner says of taxes. */
export interface TaxSettings {
  /** In the prices of what says no rate of its own, basis points of the price without it; 0 where the shop charges none. */
  rateBps: number;
  base: CommissionBase;
}

/** Of a shop that charges none, whose commissions are of what is paid. */
export const untaxed: TaxSettings = { rateBps: 0, base: "gross" };

/** What of a line is tax, and whether its commission is a rate of the rest; frozen on the order. */
export interface Taxed {
  /** Basis points of the price without it; nothing where there is none in it. */
  taxBps?: number | undefined;
  /** Where the commission is of the price without its tax; of all of it otherwise. */
  base?: "net" | undefined;
}

/** What a rate of 10,000 basis points would be of, in parts of which the amount has as many as there are basis points in a whole and in its tax. */
export const partsOf = ({ taxBps = 0, base }: Taxed): number => (base === "net" ? wholeBps + taxBps : wholeBps);

/** How a line is taxed as an order keeps it. @param rateBps of its own, where it has one */
export function taxedBy({ rateBps: usual, base }: TaxSettings, rateBps = usual): Taxed {
  return rateBps === 0 ? {} : { taxBps: rateBps, ...(base === "net" && { base }) };
}

/** How much tax of one rate is in what was paid, minor units. */
export interface TaxIncluded {
  taxBps: number;
  taxMinor: number;
}

/** The taxes in what was paid for lines, by their rates, the highest first: each of the sum of its lines, rounded once, half up. */
export function taxesIn(lines: readonly { amountMinor: number; taxBps?: number | undefined }[]): TaxIncluded[] {
  const rates = [...new Set(lines.map(({ taxBps = 0 }) => taxBps))].filter((taxBps) => taxBps > 0);
  return rates
    .sort((a, b) => b - a)
    .map((taxBps) => {
      const paidMinor = sumMinor(lines.filter((line) => line.taxBps === taxBps).map((line) => line.amountMinor));
      const taxMinor = roundHalfUp(BigInt(paidMinor) * BigInt(taxBps), BigInt(wholeBps + taxBps));
      return { taxBps, taxMinor };
    });
}
