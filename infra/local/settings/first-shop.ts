import { firstSettings } from "../../../shared/domain/settings.ts";
import { type Shop, shopOf } from "../../../shared/site/shop.ts";
import type { Settings } from "./settings.ts";

/** What the pages know of the shop until its owner changes anything. */
export function firstShop({ shop, brand }: Pick<Settings, "shop" | "brand">): Shop {
  const first = firstSettings({
    name: shop.SHOP_NAME,
    ...brand,
    rateBps: Number(shop.COMMISSION_BPS),
    holdDays: Number(shop.HOLD_DAYS),
    delivery: shop.DELIVERY,
  });
  return shopOf(first, shop.SHOP_CURRENCY);
}
