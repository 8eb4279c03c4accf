import { shop } from "../shop/shop.ts";

/** The ambassador's share of a sale as people read it, such as `10%`. */
export const rate = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 2 }).format(
  shop.rateBps / 10_000,
);
