import { formatMoney } from "../../shared/domain/currency.ts";
import { shop } from "../shop/shop.ts";

/** An amount in the reader's own notation; in the shop's currency unless another is given. */
export function Amount({ minor, currency = shop.currency }: { minor: number; currency?: string }) {
  return <span className="amount">{formatMoney(minor, currency)}</span>;
}
