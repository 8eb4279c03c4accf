/** Every key of the single table, and nothing else: docs/data-model.md lists which access pattern uses which. */

export interface Key {
  pk: string;
  sk: string;
}

const single = (pk: string, sk: string): Key => ({ pk, sk });

export const keys = {
  user: (userId: string) => single(`USER#${userId}`, "USER"),
  credential: (email: string) => single(`CREDENTIAL#${email}`, "CREDENTIAL"),
  /** `tokenHash`: the token itself is stored nowhere. */
  passwordReset: (tokenHash: string) => single(`RESET#${tokenHash}`, "RESET"),
  attempts: (subject: string, window: string) => single(`ATTEMPTS#${subject}`, window),
  product: (productId: string) => single(`PRODUCT#${productId}`, "PRODUCT"),
  link: (code: string) => single(`LINK#${code}`, "LINK"),
  order: (orderId: string) => single(`ORDER#${orderId}`, "ORDER"),
  entry: (orderId: string, entryId: string) => single(`ORDER#${orderId}`, `ENTRY#${entryId}`),
  refundRequest: (orderId: string, requestId: string) => single(`ORDER#${orderId}`, `REQUEST#${requestId}`),
  ambassadorDay: (ambassadorId: string, day: string) => single(`DAYS#${ambassadorId}`, day),
  /** The shop's day is spread over shards, so that sales of one moment do not wait for each other. */
  shopDay: (day: string, shard: string) => single("DAYS#SHOP", `${day}#${shard}`),
  closing: () => single("DAYS#CLOSING", "CLOSED-THROUGH"),
  delivery: (messageId: string) => single(`DELIVERY#${messageId}`, "DELIVERY"),
};

/** Index keys. A gsi1 sort key begins with an instant, so that lists come in order of creation. */
export const indexKeys = {
  ambassadors: (createdAt: string, userId: string) => ({ gsi1pk: "AMBASSADORS", gsi1sk: `${createdAt}#${userId}` }),
  catalogue: (product: { createdAt: string; priceMinor: number; id: string }) => ({
    gsi1pk: "CATALOGUE",
    gsi1sk: `${product.createdAt}#${product.id}`,
    gsi2pk: "CATALOGUE",
    gsi2sk: `${String(product.priceMinor).padStart(8, "0")}#${product.id}`,
  }),
  linksOf: (ambassadorId: string, createdAt: string, code: string) => ({
    gsi1pk: `LINKS#${ambassadorId}`,
    gsi1sk: `${createdAt}#${code}`,
  }),
  orders: (createdAt: string, orderId: string) => ({ gsi1pk: "ORDERS", gsi1sk: `${createdAt}#${orderId}` }),
  ordersByStatus: (status: string, createdAt: string, orderId: string) => ({
    gsi2pk: `ORDERS#${status}`,
    gsi2sk: `${createdAt}#${orderId}`,
  }),
  ledgerDay: (day: string, bookedAt: string, entryId: string) => ({
    gsi1pk: `LEDGER#${day}`,
    gsi1sk: `${bookedAt}#${entryId}`,
  }),
};

/** How many shards a shop's day has. */
export const shopDayShards = 4;

/** The shard of an order: one of four, by its id, so that all entries of an order meet in the same. */
export function shardOf(orderId: string): string {
  let sum = 0;
  for (const character of orderId) sum = (sum * 31 + character.charCodeAt(0)) % 65_521;
  return String(sum % shopDayShards);
}
