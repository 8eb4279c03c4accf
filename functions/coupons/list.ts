import { listCoupons as route } from "../../shared/contract/coupons.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { couponsWithSales } from "../../shared/views/coupon.ts";

/** The owner lists coupons, all or those of an ambassador: how often each was used, whose it is, and what it won for them. */
export async function listCoupons({ ambassadorId, ...asked }: InputOf<typeof route>, deps: DepsOf<"coupons/list">) {
  const page = await (ambassadorId === undefined ? deps.coupons.list(asked) : deps.coupons.listOf(ambassadorId, asked));
  const ids = [...new Set(page.items.flatMap((coupon) => coupon.ambassadorId ?? []))];
  const [sold, people] = await Promise.all([
    couponsWithSales(page.items, deps),
    ids.length === 0 ? [] : deps.users.getMany(ids),
  ]);
  const names = new Map(people.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`.trim()]));
  const items = sold.map(({ ambassadorId: id, ...coupon }) => ({
    ...coupon,
    ...(id !== undefined && { ambassador: { id, name: names.get(id) ?? "" } }),
  }));
  return { ...page, items };
}

export const handler = signedIn(route, { coupons, statistics, users }, listCoupons);
