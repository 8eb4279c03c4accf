import type * as commissions from "../../../shared/contract/commissions.ts";
import { formatMoney, minorDigitsOf } from "../../../shared/domain/currency.ts";
import type { AnswerOf } from "../../client/endpoint.ts";

export type Commission = AnswerOf<typeof commissions.explainCommission>;

/**
 * An exact number of minor units, such as `33.495`, as money with all of its places: `€0.33495`. As text, since a number
 * of JavaScript's would round it.
 */
export function exactMoney(exact: string, currency: string): string {
  const [whole = "0", fraction = ""] = exact.split(".");
  const money = formatMoney(Number(whole), currency);
  if (fraction === "") return money;
  // Digits go behind the last one; without minor digits they need a point of their own.
  const point = minorDigitsOf(currency) === 0 ? "." : "";
  return money.replace(/(\d)(?=\D*$)/, `$1${point}${fraction}`);
}
