import { listOwnCoupons as route } from "../../shared/contract/coupons.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { statistics } from "../../shared/data/statistics.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { couponsWithSales } from "../../shared/views/coupon.ts";

/** An ambassador lists the coupons that the shop made for them, and what each won. */
export async function listOwnCoupons(asked: InputOf<typeof route>, deps: DepsOf<"coupons/list-own">, caller: Caller) {
  const page = await deps.coupons.listOf(caller.id, asked);
  const sold = await couponsWithSales(page.items, deps);
  const items = sold.map(({ sales, ...coupon }) => ({
    ...coupon,
    orders: sales?.orders ?? 0,
    revenueMinor: sales?.ambassadorMinor ?? 0,
    currency: deps.shop.currency,
  }));
  return { ...page, items };
}

export const handler = signedIn(route, { coupons, statistics }, listOwnCoupons);
