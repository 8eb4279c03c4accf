import { ConditionFailed } from "../data/condition-failed.ts";
import type { BasketTerms, OrderLine } from "../domain/basket.ts";
import { type Coupon, discountsOf, refused, type UsedCoupon } from "../domain/coupon.ts";
import { sumMinor } from "../domain/money.ts";
import { dayIn } from "../domain/payout-schedule.ts";
import * as words from "../words/en/fields.ts";

/** What of the shop decides whether a coupon is taken now. */
interface Moment {
  timeZone: string;
  currency: string;
  now: Date;
}

/** Has a basket priced with the coupon that was typed; as it is where none was. @param coupon as it was found */
export function couponTerms(
  typed: string | undefined,
  coupon: Coupon | undefined,
  { timeZone, currency, now }: Moment,
): Pick<BasketTerms, "discountsOf"> {
  if (typed === undefined) return {};
  const day = dayIn(timeZone, now);
  return { discountsOf: (lines) => discountsOf(coupon, lines, day, currency) };
}

/** A coupon as an order keeps it, which was priced with it. @param bearsBps which part the sale's ambassador bears */
export function usedBy(lines: readonly OrderLine[], { code, oncePerBuyer }: Coupon, bearsBps?: number): UsedCoupon {
  const discountMinor = sumMinor(lines.map((line) => line.discountMinor ?? 0));
  return { code, discountMinor, ...(oncePerBuyer && { oncePerBuyer }), ...(bearsBps !== undefined && { bearsBps }) };
}

/** Why an order could not be placed, where it is its coupon's: what was left when it was priced, somebody else has taken. */
export function couponRefusal(error: unknown) {
  if (!(error instanceof ConditionFailed)) return undefined;
  if (error.refused.includes("use")) return refused(words.coupon_used_up());
  return error.refused.includes("buyer") ? refused(words.coupon_once()) : undefined;
}
