import * as z from "zod/mini";
import { formatMoney, stepMinorOf } from "../../shared/domain/currency.ts";
import { typedMoney } from "./parse-money.ts";
import { words } from "./words.ts";

/**
 * The contract's amount of money with messages for who typed it; the contract's own count minor units. Give it
 * `parseMoney(…) ?? NaN`.
 * @param maxMinor the largest that is taken
 * @param tooMuch what to say above it
 */
export function typedAmount(currency: string, maxMinor: number, tooMuch?: string) {
  const most = tooMuch ?? words.atMost({ most: formatMoney(maxMinor, currency) });
  const step = stepMinorOf(currency);
  return z
    .int(words.typeAmount({ example: typedMoney(1250 * step, currency) }))
    .check(
      z.minimum(1, words.atLeast({ least: formatMoney(step, currency) })),
      z.maximum(maxMinor, most),
      z.multipleOf(step, words.multipleOf({ step: formatMoney(step, currency) })),
    );
}
