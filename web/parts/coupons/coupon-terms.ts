/** What a coupon does, in words. */

import type { CouponTerms } from "../../../shared/domain/coupon.ts";
import { formatMoney } from "../../../shared/domain/currency.ts";
import { shop } from "../../shop/shop.ts";
import { rateInPercent } from "../rate.ts";
import { words } from "./words.ts";

/** "10% off", and on which condition. */
export function takesOff({ offBps, offMinor, minimumMinor, oncePerBuyer }: CouponTerms): string {
  const off =
    offMinor === undefined
      ? words.percentOff({ rate: rateInPercent(offBps ?? 0) })
      : words.amountOff({ amount: formatMoney(offMinor, shop.currency) });
  const least =
    minimumMinor === undefined ? [] : [words.fromAmount({ amount: formatMoney(minimumMinor, shop.currency) })];
  return [off, ...least, ...(oncePerBuyer ? [words.onceOnly()] : [])].join(", ");
}

/** What it is for. */
export const forWhat = ({ productIds }: CouponTerms): string =>
  productIds ? words.someProducts({ count: productIds.length }) : words.allProducts();

const shown = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const asDay = (day: string) => shown.format(new Date(`${day}T00:00:00Z`));

/** On which days it can be used. */
export function daysOf({ firstDay, lastDay }: CouponTerms): string {
  if (firstDay && lastDay) return words.fromTo({ first: asDay(firstDay), last: asDay(lastDay) });
  if (firstDay) return words.from({ first: asDay(firstDay) });
  return lastDay ? words.until({ last: asDay(lastDay) }) : words.always();
}

/** How many orders hold a use, and of how many. */
export const usedOf = ({ uses, maxUses }: CouponTerms & { uses: number }): string =>
  maxUses === undefined ? words.usedTimes({ uses }) : words.usedOf({ uses, max: maxUses });

/** Which part of it its ambassador bears, where it is any. */
export const bearsPart = ({ bearsBps }: { bearsBps?: number | undefined }): string[] =>
  bearsBps === undefined ? [] : [words.bearsPart({ part: rateInPercent(bearsBps) })];
