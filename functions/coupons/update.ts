import { updateCoupon as route } from "../../shared/contract/coupons.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { checkTerms } from "../../shared/domain/coupon.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/**
 * The owner changes a coupon, archives it or takes it up again; archived twice, it keeps the time of the first. Orders keep what it took
 * off them. A change made from an older version is refused: whoever made it has not seen what it would undo.
 */
export async function updateCoupon(
  { couponCode, archived = false, ifMatch, ...terms }: InputOf<typeof route>,
  deps: DepsOf<"coupons/update">,
) {
  checkTerms(terms, deps.shop.currency);
  return deps.coupons.update(couponCode, ({ code, ambassadorId, bearsBps, uses, createdAt, version, ...before }) => {
    if (ifMatch !== undefined && ifMatch !== version) throw stale();
    const archivedAt = archived ? (before.archivedAt ?? deps.now().toISOString()) : undefined;
    return { ...terms, code, ambassadorId, bearsBps, uses, archivedAt, createdAt, version };
  });
}

const stale = () => new AppError("stale_version", "This coupon was changed since you read it.");

export const handler = signedIn(route, { coupons }, updateCoupon);
