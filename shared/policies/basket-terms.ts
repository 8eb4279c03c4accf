import type { BasketTerms } from "../domain/basket.ts";
import type { ShopSettings } from "../domain/settings.ts";
import * as words from "../words/en/order-line.ts";

/** What of the settings a basket is priced by: the tax in prices, and what is paid for delivery. */
export function basketTerms({ delivery, deliveryTerms, tax }: ShopSettings): Pick<BasketTerms, "tax" | "delivers"> {
  return { tax, delivers: { delivery, deliveryTerms, title: words.delivery() } };
}
