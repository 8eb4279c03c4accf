/** Whether a shop sends what it sells: `physical` needs a postal address of every buyer, `none` takes an order without one. */
export const deliveries = ["physical", "none"] as const;
export type Delivery = (typeof deliveries)[number];

/** Where a shop that delivers does so, and what buyers pay for it. */
export interface DeliveryTerms {
  /** ISO 3166-1 alpha-2; everywhere where none is said. */
  countries?: string[] | undefined;
  /** What an order costs beside its goods, minor units. */
  feeMinor: number;
  /** From how much on the goods of an order are delivered for nothing, minor units: what is paid for them, after a coupon. */
  freeFromMinor?: number | undefined;
}

/** To everywhere, for nothing. */
export const freeDelivery: DeliveryTerms = { feeMinor: 0 };

/** How a shop delivers: what of its settings decides on it. */
export interface Delivers {
  delivery: Delivery;
  deliveryTerms: DeliveryTerms;
}

/** What delivering goods costs their buyer, minor units. @param goodsMinor what is paid for them */
export function deliveryMinor({ delivery, deliveryTerms: terms }: Delivers, goodsMinor: number): number {
  const { feeMinor, freeFromMinor = Number.POSITIVE_INFINITY } = terms;
  return delivery === "none" || goodsMinor >= freeFromMinor ? 0 : feeMinor;
}

/** Whether a shop delivers to a country. */
export const deliversTo = ({ countries = [] }: Pick<DeliveryTerms, "countries">, country: string): boolean =>
  countries.length === 0 || countries.includes(country);
