import { formatMoney } from "../../../shared/domain/currency.ts";
import type { RatesAnswer } from "../api.ts";
import { words } from "./words.ts";

export type TierBody = RatesAnswer["tiers"][number];

/** What reaches a tier, in words. */
export function reachedBy({ orders, soldMinor }: Pick<TierBody, "orders" | "soldMinor">, currency: string): string {
  if (orders !== undefined) return words.fromOrders({ orders });
  return soldMinor === undefined ? words.fromHand() : words.fromSold({ amount: formatMoney(soldMinor, currency) });
}
