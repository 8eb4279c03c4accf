import { formatMoney } from "../../../shared/domain/currency.ts";
import { rateInPercent } from "../../parts/rate.ts";
import type { Order } from "../api.ts";
import { words } from "./words.ts";

type Money = Pick<Order, "status" | "totalMinor" | "refundedMinor" | "currency" | "rateBps" | "split">;

/**
 * Why an ambassador's share is what it is, in one or two sentences.
 * @param locale whose habits amounts follow; the reader's own where `undefined`
 */
export function shareReason(order: Money, locale?: string): string {
  const { status, totalMinor, refundedMinor, split } = order;
  if (status === "EXPIRED") return words.neverPaid();
  if (!split) return words.notPaidYet();
  const money = (minor: number) => formatMoney(minor, order.currency, locale);
  const keptMinor = split.ambassadorMinor + split.shopMinor;
  const heldMinor = totalMinor - refundedMinor - keptMinor;
  const refunded = refundedMinor > 0 ? words.refundedOf({ amount: money(refundedMinor) }) : "";
  const held = heldMinor > 0 ? words.heldByBank({ amount: money(heldMinor) }) : "";
  const taken = refunded && held ? words.bothTaken({ refunded, held }) : refunded || held;
  const total = money(totalMinor);
  const base = taken ? words.paidLess({ kept: money(keptMinor), total, taken }) : words.allPaid({ total });
  if (order.rateBps === undefined) return words.getsByLine({ base });
  const isWhole = (keptMinor * order.rateBps) % 10_000 === 0;
  const rate = rateInPercent(order.rateBps, locale);
  return (isWhole ? words.gets : words.getsRounded)({ rate, base });
}
