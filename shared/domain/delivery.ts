/** Whether a shop sends what it sells: `physical` needs a postal address of every buyer, `none` takes an order without one. */
export const deliveries = ["physical", "none"] as const;
export type Delivery = (typeof deliveries)[number];
