import * as words from "../words/en/fields.ts";
import { afterBearing, type BornTerms } from "./bearing.ts";
import { AppError, invalidField } from "./errors.ts";
import { largestAmountMinor, smallestTotalMinor, sumMinor } from "./money.ts";
import { type Decided, type Promised, termsOf } from "./rates.ts";

export interface PricedProduct {
  id: string;
  title: string;
  imageUrl: string;
  priceMinor: number;
  currency: string;
}

/** A line as ordered; title, price and what it earns are frozen, so that it outlives its product and the rules of its day. */
export type OrderLine = BornTerms & {
  productId: string;
  title: string;
  imageUrl: string;
  unitPriceMinor: number;
  quantity: number;
  /** What the buyer pays for it: what a coupon took off is taken off. */
  amountMinor: number;
  /** What a coupon took off it, minor units, where one did. */
  discountMinor?: number | undefined;
  /** What it earns instead where the order is its buyer's first, where the rule says another rate for that. */
  first?: BornTerms | undefined;
  /** What decided on what it earns; the programme's own rate where that is not said. */
  by?: Decided["by"] | undefined;
  ruleId?: string | undefined;
};

/** What of the shop a basket is priced by. */
export interface BasketTerms {
  currency: string;
  decideOn: (productId: string) => Decided & Promised;
  /** The most that a piece of a product earns, minor units. */
  caps?: Readonly<Record<string, number>>;
  /** What is taken off each line, minor units, in their order; nothing where it is absent. */
  discountsOf?: ((lines: readonly { productId: string; amountMinor: number }[]) => number[]) | undefined;
  /** Which part of that the sale's ambassador bears, basis points. */
  bearsBps?: number | undefined;
}

export interface Basket {
  lines: OrderLine[];
  totalMinor: number;
}

/**
 * Prices a basket from the shop's own products, never from the request.
 * @param terms the shop's currency, and what decides on what each line earns
 * @throws AppError `invalid_request` naming the line whose product is not on offer, or a total out of bounds
 */
export function priceBasket(
  wanted: readonly { productId: string; quantity: number }[],
  offered: readonly PricedProduct[],
  { currency, decideOn, caps = {}, discountsOf, bearsBps = 0 }: BasketTerms,
): Basket {
  const byId = new Map(offered.map((product) => [product.id, product]));
  const full = wanted.map(({ productId, quantity }, index) => {
    const product = byId.get(productId);
    if (!product) throw invalidField(`lines.${index}.productId`, words.not_on_offer());
    if (product.currency !== currency) {
      throw new AppError("conflict", "This product is priced in another currency than the shop's.");
    }
    const { title, imageUrl, priceMinor } = product;
    return { productId, title, imageUrl, unitPriceMinor: priceMinor, quantity, amountMinor: priceMinor * quantity };
  });
  const discounts = discountsOf?.(full);
  const lines = full.map((undiscounted, place): OrderLine => {
    const line = lessDiscount(undiscounted, discounts?.[place]);
    const { productId } = line;
    const { by, ruleId, first, ...gives } = decideOn(productId);
    return {
      ...line,
      ...afterBearing(line, termsOf(line, gives, caps[productId]), bearsBps),
      ...(first && { first: afterBearing(line, termsOf(line, first, caps[productId]), bearsBps) }),
      ...(by !== "settings" && { by, ...(ruleId && { ruleId }) }),
    };
  });
  const totalMinor = sumMinor(lines.map((line) => line.amountMinor));
  if (totalMinor > largestAmountMinor) throw invalidField("lines", words.total_too_large());
  if (totalMinor < smallestTotalMinor) throw invalidField("lines", words.total_too_small());
  return { lines, totalMinor };
}

/** What a line earns is worked out of what is left of it. */
const lessDiscount = <Line extends { amountMinor: number }>(
  line: Line,
  discountMinor = 0,
): Line & { discountMinor?: number } =>
  discountMinor > 0 ? { ...line, amountMinor: line.amountMinor - discountMinor, discountMinor } : line;
