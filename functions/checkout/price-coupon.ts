import { priceCoupon as route } from "../../shared/contract/checkout.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { coupons } from "../../shared/data/coupons.ts";
import { links } from "../../shared/data/links.ts";
import { products } from "../../shared/data/products.ts";
import { settings } from "../../shared/data/settings.ts";
import { priceBasket } from "../../shared/domain/basket.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { sumMinor } from "../../shared/domain/money.ts";
import { atOneRate } from "../../shared/domain/rates.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http, type Visitor } from "../../shared/lambda/http.ts";
import { countNetworkTry } from "../../shared/policies/attempt-limit.ts";
import { basketTerms } from "../../shared/policies/basket-terms.ts";
import { couponTerms } from "../../shared/policies/coupon.ts";
import { viewer } from "../../shared/services/viewer.ts";

/** A buyer asks what a coupon takes off, before they order. Tries are counted by network: codes are short, and can be guessed. */
export async function priceCoupon(
  { code, lines, coupon }: InputOf<typeof route>,
  deps: DepsOf<"checkout/price-coupon">,
  visitor: Visitor,
) {
  const [, link, found, held, settings] = await Promise.all([
    countNetworkTry(deps, "coupon", visitor),
    deps.links.get(code),
    deps.products.getMany(lines.map((line) => line.productId)),
    deps.coupons.get(coupon),
    deps.settings.get(deps.shop.firstSettings),
  ]);
  if (!link) throw new AppError("not_found", "This link does not exist.");
  if (link.archivedAt) throw new AppError("link_archived", "This link is no longer in use.");
  const offered = found.filter((product) => link.productIds.includes(product.id));
  const { currency } = deps.shop;
  const terms = couponTerms(coupon, held, { ...settings.contact, currency, now: deps.now() });
  const basket = priceBasket(lines, offered, { currency, decideOn: atOneRate(0), ...terms, ...basketTerms(settings) });
  const discountMinor = sumMinor(basket.lines.map((line) => line.discountMinor ?? 0));
  return { coupon, discountMinor, totalMinor: basket.totalMinor, currency };
}

export const handler = http(route, { attempts, coupons, links, products, settings, viewer }, priceCoupon);
