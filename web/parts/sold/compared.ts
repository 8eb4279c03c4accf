import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../rate.ts";
import { words } from "./words.ts";

/**
 * What an amount is beside that of as many days before, in a sentence. A share is told of what is above nothing alone.
 * @param nowMinor of the days, @param beforeMinor of those before them, minor units
 */
export function comparedWith(nowMinor: number, beforeMinor: number, days: number, currency: string): string {
  const amount = formatMoney(beforeMinor, currency);
  if (beforeMinor <= 0) return words.was({ amount, days });
  if (nowMinor === beforeMinor) return words.same({ days });
  const percent = rateInPercent(Math.round((Math.abs(nowMinor - beforeMinor) / beforeMinor) * 100) * 100);
  const than = { percent, amount, days };
  return nowMinor > beforeMinor ? words.more(than) : words.less(than);
}
