import { createCoupon as route } from "../../shared/contract/coupons.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { users } from "../../shared/data/users.ts";
import { checkTerms } from "../../shared/domain/coupon.ts";
import { invalidField } from "../../shared/domain/errors.ts";
import { maySell, standingOf } from "../../shared/domain/standing.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import * as words from "../../shared/words/en/fields.ts";

/**
 * The owner makes a coupon, the shop's own or an ambassador's. A request that was answered late, and is sent again, finds the code taken:
 * there is one coupon.
 */
export async function createCoupon(input: InputOf<typeof route>, deps: DepsOf<"coupons/create">) {
  checkTerms(input, deps.shop.currency);
  if (input.ambassadorId !== undefined) await assertMaySell(input.ambassadorId, deps);
  const coupon = { ...input, uses: 0, createdAt: deps.now().toISOString(), version: 1 };
  await deps.coupons.insert(coupon);
  return coupon;
}

async function assertMaySell(ambassadorId: string, { users }: DepsOf<"coupons/create">): Promise<void> {
  const user = await users.get(ambassadorId);
  if (user?.scope !== "ambassador") throw invalidField("ambassadorId", words.no_such_ambassador());
  if (!maySell(standingOf(user))) throw invalidField("ambassadorId", words.ambassador_not_active());
}

export const handler = signedIn(route, { coupons, users }, createCoupon);
