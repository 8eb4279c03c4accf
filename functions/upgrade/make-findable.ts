import * as z from "zod/mini";
import { ambassadorSearch } from "../../shared/data/ambassador-search.ts";
import { orderSearch } from "../../shared/data/order-search.ts";
import { products } from "../../shared/data/products.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";

/** How many orders are written side by side. */
const atOnce = 10;

/**
 * Has products, ambassadors and paid orders found that an older Herald wrote, which kept no index for their search, or another one.
 * May be run again at any time, and while they change: it writes what is missing, once.
 * @returns how many of each are found now that were not
 */
export async function makeAllFindable(_input: object, deps: DepsOf<"upgrade/make-findable">) {
  const found = { products: 0, ambassadors: 0, orders: 0 };
  for await (const { id } of deps.products.unfindable()) if (await deps.products.makeFindable(id)) found.products++;
  for await (const { id } of deps.ambassadorSearch.unfindable()) {
    if (await deps.ambassadorSearch.makeFindable(id)) found.ambassadors++;
  }
  for await (const orders of deps.orderSearch.unfindable()) {
    const waiting = orders.values();
    const worker = async () => {
      for (const { order, findings } of waiting) await deps.orderSearch.makeFindable(order, findings);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    found.orders += orders.length;
  }
  return found;
}

export const handler = invocation(
  "upgrade/make-findable",
  z.object({}),
  { ambassadorSearch, orderSearch, products },
  makeAllFindable,
);
