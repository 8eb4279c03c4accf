import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import type { Order } from "../api.ts";

type Money = Pick<Order, "status" | "totalMinor" | "refundedMinor" | "currency" | "rateBps" | "split">;

/**
 * Why an ambassador's share is what it is, in one or two sentences.
 * @param locale whose habits amounts follow; the reader's own where `undefined`
 */
export function shareReason(order: Money, locale?: string): string {
  const { status, totalMinor, refundedMinor, split } = order;
  if (status === "EXPIRED") return "It was never paid, so there is nothing to share.";
  if (!split) return "There is nothing to share until it is paid.";
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const keptMinor = split.ambassadorMinor + split.shopMinor;
  const heldMinor = totalMinor - refundedMinor - keptMinor;
  const taken = [
    ...(refundedMinor > 0 ? [`${money(refundedMinor)} refunded`] : []),
    ...(heldMinor > 0 ? [`${money(heldMinor)} that the buyer’s bank took back`] : []),
  ];
  const base =
    taken.length === 0
      ? `the ${money(totalMinor)} that the buyer paid`
      : `${money(keptMinor)} (the ${money(totalMinor)} that the buyer paid, less ${taken.join(" and ")})`;
  const fixed = "was fixed when the order was placed.";
  if (order.rateBps === undefined) return `The ambassador gets each line’s rate of ${base}, rounded once. It ${fixed}`;
  const rounded = (keptMinor * order.rateBps) % 10_000 === 0 ? "" : ", rounded";
  const rate = rateInPercent(order.rateBps, locale);
  return `The ambassador gets ${rate} of ${base}${rounded}. The rate ${fixed}`;
}
