import { createCoupon as route } from "../../shared/contract/coupons.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { users } from "../../shared/data/users.ts";
import { type Coupon, checkTerms } from "../../shared/domain/coupon.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import type { Notice } from "../../shared/domain/notice.ts";
import type { User } from "../../shared/domain/person.ts";
import { maySell, standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { newId } from "../../shared/policies/ids.ts";
import * as words from "../../shared/words/en/fields.ts";

/**
 * The owner makes a coupon, the shop's own or an ambassador's. A request that was answered late, and is sent again, finds the code taken:
 * there is one coupon.
 */
export async function createCoupon(input: InputOf<typeof route>, deps: DepsOf<"coupons/create">) {
  checkTerms(input, deps.shop.currency);
  const now = deps.now();
  const ambassador = input.ambassadorId === undefined ? undefined : await whoMaySell(input.ambassadorId, deps);
  const coupon = { ...input, uses: 0, createdAt: now.toISOString(), version: 1 };
  const notices = ambassador ? couponNotices(ambassador, coupon, now) : [];
  await deps.coupons.insert(coupon, notices, Math.floor(now.getTime() / 1000));
  return coupon;
}

async function whoMaySell(ambassadorId: string, { users }: DepsOf<"coupons/create">): Promise<User> {
  const user = await users.get(ambassadorId);
  if (user?.scope !== "ambassador") throw invalidField("ambassadorId", words.no_such_ambassador());
  if (!maySell(standingOf(user))) throw invalidField("ambassadorId", words.ambassador_not_active());
  return user;
}

/** Tells whose it is of it; not at an address that may be a stranger's. */
function couponNotices(user: User, { code, offBps, offMinor, bearsBps }: Coupon, now: Date): Notice[] {
  if (user.unconfirmed) return [];
  const { id: userId, scope, email } = user;
  return [{ id: newId("ntc", now), userId, scope, email, kind: "coupon_made", code, offBps, offMinor, bearsBps }];
}

export const handler = signedIn(route, { coupons, users }, createCoupon);
