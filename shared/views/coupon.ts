import { type Counters, noCounters } from "../domain/counters.ts";
import type { Coupon } from "../domain/coupon.ts";

interface Deps {
  statistics: {
    couponCountersOf(coupons: readonly { code: string; ambassadorId: string }[]): Promise<Map<string, Counters>>;
  };
}

/** Coupons, those of ambassadors with what they won: a shop's coupon wins no sale, its orders are their links'. */
export async function couponsWithSales(
  coupons: readonly Coupon[],
  { statistics }: Deps,
): Promise<(Coupon & { sales?: Counters })[]> {
  const owned = coupons.flatMap(({ code, ambassadorId }) => (ambassadorId === undefined ? [] : { code, ambassadorId }));
  const sold = owned.length === 0 ? new Map<string, Counters>() : await statistics.couponCountersOf(owned);
  return coupons.map((coupon) =>
    coupon.ambassadorId === undefined ? coupon : { ...coupon, sales: sold.get(coupon.code) ?? noCounters },
  );
}
