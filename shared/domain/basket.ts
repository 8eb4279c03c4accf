import * as words from "../words/en/fields.ts";
import type { LineTerms } from "./commission.ts";
import { AppError, invalidField } from "./errors.ts";
import { largestAmountMinor, smallestTotalMinor, sumMinor } from "./money.ts";

export interface PricedProduct {
  id: string;
  title: string;
  imageUrl: string;
  priceMinor: number;
  currency: string;
}

/** A line as ordered; title, price and what it earns are frozen, so that it outlives its product and the rules of its day. */
export type OrderLine = LineTerms & {
  productId: string;
  title: string;
  imageUrl: string;
  unitPriceMinor: number;
  quantity: number;
  amountMinor: number;
};

export interface Basket {
  lines: OrderLine[];
  totalMinor: number;
}

/**
 * Prices a basket from the shop's own products, never from the request.
 * @param terms the shop's currency, and the rate of new orders in basis points
 * @throws AppError `invalid_request` naming the line whose product is not on offer, or a total out of bounds
 */
export function priceBasket(
  wanted: readonly { productId: string; quantity: number }[],
  offered: readonly PricedProduct[],
  { currency, rateBps }: { currency: string; rateBps: number },
): Basket {
  const byId = new Map(offered.map((product) => [product.id, product]));
  const lines = wanted.map(({ productId, quantity }, index): OrderLine => {
    const product = byId.get(productId);
    if (!product) throw invalidField(`lines.${index}.productId`, words.not_on_offer());
    if (product.currency !== currency) {
      throw new AppError("conflict", "This product is priced in another currency than the shop's.");
    }
    const { title, imageUrl, priceMinor } = product;
    const amountMinor = priceMinor * quantity;
    return { productId, title, imageUrl, unitPriceMinor: priceMinor, quantity, amountMinor, rateBps };
  });
  const totalMinor = sumMinor(lines.map((line) => line.amountMinor));
  if (totalMinor > largestAmountMinor) throw invalidField("lines", words.total_too_large());
  if (totalMinor < smallestTotalMinor) throw invalidField("lines", words.total_too_small());
  return { lines, totalMinor };
}
