import * as words from "../words/en/fields.ts";
import { checkStep, formatMoney, stepMinorOf } from "./currency.ts";
import { AppError, type FieldError, type Finding, invalidField } from "./errors.ts";
import { roundHalfUp, sharedOut, smallestTotalMinor, sumMinor } from "./money.ts";

/** What a coupon takes off what it is for: a part of it, basis points, or an amount in minor units. */
export type TakesOff = { offBps: number; offMinor?: undefined } | { offBps?: undefined; offMinor: number };

/** What an owner says of a coupon. */
export interface CouponTerms {
  offBps?: number | undefined;
  offMinor?: number | undefined;
  /** Which products it is for; all of them where that is not said. */
  productIds?: string[] | undefined;
  /** The days of the shop's time zone on which it is taken, both included. */
  firstDay?: string | undefined;
  lastDay?: string | undefined;
  /** How many orders may be placed with it. */
  maxUses?: number | undefined;
  /** Whether a buyer, by their e-mail address, may use it once. */
  oncePerBuyer?: boolean | undefined;
  /** What the basket must come to before it is taken off, minor units. */
  minimumMinor?: number | undefined;
}

/** Whose a coupon is, and who bears what it takes off: said when it is made, and never changed. */
export interface CouponOwner {
  /** The ambassador whose sales it brings; the shop's own where that is not said. */
  ambassadorId?: string | undefined;
  /** Which part of the discount that ambassador bears, basis points; the shop bears all of it where that is not said. */
  bearsBps?: number | undefined;
}

export interface Coupon extends CouponTerms, CouponOwner {
  /** In capitals: however it is typed, it is the same. */
  code: string;
  /** How many orders hold one of its uses: those that wait to be paid, and those that were. */
  uses: number;
  archivedAt?: string | undefined;
  createdAt: string;
  /** Counts the owner's changes, from 1. */
  version: number;
}

/** What a coupon took off an order; frozen with it. */
export interface UsedCoupon {
  code: string;
  /** In all, minor units; each line says its part. */
  discountMinor: number;
  /** Whether it is its buyer's only one. */
  oncePerBuyer?: true | undefined;
  /** Which part of it the sale's ambassador bears, basis points; the shop bears the rest. */
  bearsBps?: number | undefined;
}

/** How many products a coupon may name. */
export const maxCouponProducts = 20;

/** The names of what an owner says: what is left out is not there. */
export const couponTerms = [
  ...["offBps", "offMinor", "productIds", "firstDay", "lastDay"],
  ...["maxUses", "oncePerBuyer", "minimumMinor"],
] as (keyof CouponTerms)[];

/** @throws AppError `invalid_request` naming each field that can't be so */
export function checkTerms(terms: CouponTerms & CouponOwner, currency: string): void {
  const { offBps, offMinor, firstDay = "", lastDay = "9999-12-31", minimumMinor } = terms;
  const errors: FieldError[] = [];
  if ((offBps === undefined) === (offMinor === undefined))
    errors.push({ path: "offBps", ...words.percent_or_amount() });
  if (firstDay > lastDay) errors.push({ path: "firstDay", ...words.period_backwards() });
  if (terms.bearsBps !== undefined && terms.ambassadorId === undefined)
    errors.push({ path: "bearsBps", ...words.nobody_bears() });
  if (errors.length > 0) throw new AppError("invalid_request", "A coupon can't be so.", { errors });
  if (offMinor !== undefined) checkStep("offMinor", offMinor, currency);
  if (minimumMinor !== undefined) checkStep("minimumMinor", minimumMinor, currency);
}

/** A line before anything is taken off. */
interface Line {
  productId: string;
  amountMinor: number;
}

/**
 * What a coupon takes off each line, in their order. One amount is worked out for all lines that it is for, and given to them by largest
 * remainder: what is left over goes to whom it is nearest, to the first of equals.
 * @param coupon undefined where there is none of that code
 * @param day today in the shop's time zone
 * @throws AppError `invalid_request` at `coupon`, saying why it is not taken
 */
export function discountsOf(
  coupon: Coupon | undefined,
  lines: readonly Line[],
  day: string,
  currency: string,
): number[] {
  if (!coupon || coupon.archivedAt !== undefined) throw refused(words.no_such_coupon());
  const { firstDay = "", lastDay = "9999-12-31", maxUses, uses, minimumMinor = 0, productIds } = coupon;
  if (day < firstDay) throw refused(words.coupon_not_yet({ day: firstDay }));
  if (day > lastDay) throw refused(words.coupon_over());
  if (maxUses !== undefined && uses >= maxUses) throw refused(words.coupon_used_up());
  const totalMinor = sumMinor(lines.map(({ amountMinor }) => amountMinor));
  if (totalMinor < minimumMinor) {
    throw refused(words.coupon_minimum({ amount: formatMoney(minimumMinor, currency, "en") }));
  }
  const amounts = lines.map((it) => (productIds && !productIds.includes(it.productId) ? 0 : it.amountMinor));
  const step = stepMinorOf(currency);
  const offMinor = amountOff(coupon, sumMinor(amounts), step);
  if (offMinor === 0) throw refused(words.coupon_other_products());
  if (totalMinor - offMinor < smallestTotalMinor) throw refused(words.coupon_leaves_too_little());
  return sharedOut(
    offMinor / step,
    amounts.map((amount) => amount / step),
  ).map((part) => part * step);
}

/** Never more than what it is for, and an amount that Stripe takes. */
function amountOff({ offBps = 0, offMinor }: Coupon, wholeMinor: number, step: number): number {
  if (offMinor !== undefined) return Math.min(offMinor, wholeMinor);
  return roundHalfUp(BigInt(wholeMinor) * BigInt(offBps), BigInt(10_000 * step)) * step;
}

export const refused = (finding: Finding): AppError => invalidField("coupon", finding);
