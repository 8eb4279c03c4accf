import * as words from "../words/en/fields.ts";
import { afterBearing, type BornTerms } from "./bearing.ts";
import { type Delivers, deliveryMinor } from "./delivery.ts";
import { AppError, invalidField } from "./errors.ts";
import { largestAmountMinor, smallestTotalMinor, sumMinor } from "./money.ts";
import { type Decided, type Promised, termsOf } from "./rates.ts";
import { type Taxed, type TaxSettings, taxedBy } from "./tax.ts";

export interface PricedProduct {
  id: string;
  title: string;
  imageUrl: string;
  priceMinor: number;
  currency: string;
  /** The tax in its price, where it is not the shop's usual one; basis points of the price without it. */
  taxBps?: number | undefined;
}

/** What an order has lines of, beside products. */
export const lineKinds = ["delivery"] as const;

/** A line as ordered; title, price, tax and what it earns are frozen, so that it outlives its product and the rules of its day. */
export type OrderLine = BornTerms &
  Taxed & {
    /** A product, where it is not said. What a buyer pays for delivery is a line that earns nothing, the last. */
    kind?: (typeof lineKinds)[number] | undefined;
    /** Of a product alone, as is the picture. */
    productId?: string | undefined;
    title: string;
    imageUrl?: string | undefined;
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

/** Of a line what tells products from delivery. */
type Kept = Pick<OrderLine, "kind" | "productId" | "imageUrl">;
/** A line of a product, which has all that a product has. */
type Goods<Line extends Kept> = Line & { productId: string; imageUrl: string };

/** Lines as people look at them: what was bought, and what delivery costs beside it. */
export function apart<Line extends Kept>(lines: readonly Line[]): { goods: Goods<Line>[]; delivery?: Line } {
  const delivery = lines.find(({ kind }) => kind === "delivery");
  return { goods: lines.filter(isGoods), ...(delivery && { delivery }) };
}

const isGoods = <Line extends Kept>(line: Line): line is Goods<Line> => line.kind === undefined;

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
  /** What is in prices, and what commissions are of. */
  tax: TaxSettings;
  /** What a buyer pays for having it sent, and what that line is called. */
  delivers: Delivers & { title: string };
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
  { currency, decideOn, caps = {}, discountsOf, bearsBps = 0, tax, delivers }: BasketTerms,
): Basket {
  const byId = new Map(offered.map((product) => [product.id, product]));
  const full = wanted.map(({ productId, quantity }, index) => {
    const product = byId.get(productId);
    if (!product) throw invalidField(`lines.${index}.productId`, words.not_on_offer());
    if (product.currency !== currency) {
      throw new AppError("conflict", "This product is priced in another currency than the shop's.");
    }
    const { title, imageUrl, priceMinor: unitPriceMinor, taxBps } = product;
    const amountMinor = unitPriceMinor * quantity;
    return { productId, title, imageUrl, unitPriceMinor, quantity, amountMinor, ...taxedBy(tax, taxBps) };
  });
  const discounts = discountsOf?.(full);
  const goods = full.map((undiscounted, place): OrderLine => {
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
  const goodsMinor = sumMinor(goods.map((line) => line.amountMinor));
  const feeMinor = deliveryMinor(delivers, goodsMinor);
  const lines = feeMinor > 0 ? [...goods, deliveryLine(delivers.title, feeMinor, tax)] : goods;
  const totalMinor = goodsMinor + feeMinor;
  if (totalMinor > largestAmountMinor) throw invalidField("lines", words.total_too_large());
  if (totalMinor < smallestTotalMinor) throw invalidField("lines", words.total_too_small());
  return { lines, totalMinor };
}

/** Delivery is taxed as the shop's goods usually are, and brings nobody a commission. */
const deliveryLine = (title: string, feeMinor: number, tax: TaxSettings): OrderLine => ({
  kind: "delivery",
  title,
  unitPriceMinor: feeMinor,
  quantity: 1,
  amountMinor: feeMinor,
  ...taxedBy(tax),
  rateBps: 0,
});

/** What a line earns is worked out of what is left of it. */
const lessDiscount = <Line extends { amountMinor: number }>(
  line: Line,
  discountMinor = 0,
): Line & { discountMinor?: number } =>
  discountMinor > 0 ? { ...line, amountMinor: line.amountMinor - discountMinor, discountMinor } : line;
