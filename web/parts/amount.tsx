import type { CSSProperties } from "react";
import { formatMoney } from "../../shared/domain/currency.ts";
import { shop } from "../shop/shop.ts";

interface Money {
  minor: number;
  /** The shop's where absent. */
  currency?: string;
}

/** An amount in the reader's own notation; in the shop's currency unless another is given. */
export function Amount({ minor, currency = shop.currency }: Money) {
  return <span className="amount">{formatMoney(minor, currency)}</span>;
}

/** The one number of a card, in type as large as the card has room for. The card is a container: `container-type: inline-size`. */
export function LargeAmount({ minor, currency = shop.currency }: Money) {
  const text = formatMoney(minor, currency);
  // React's types know no custom properties.
  const length = { "--length": text.length } as CSSProperties;
  return (
    <span className="amount large-amount" style={length}>
      {text}
    </span>
  );
}
