import * as z from "zod/mini";
import { products } from "../../shared/data/products.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { invocation } from "../../shared/lambda/invocation.ts";

/**
 * Has products found that an older Herald wrote, which kept no index for its search. May be run again at any time, and while
 * products change: it writes what is missing, once.
 * @returns how many products are found now that were not
 */
export async function findProducts(_input: object, deps: DepsOf<"upgrade/find-products">) {
  let found = 0;
  for await (const { id } of deps.products.unfindable()) if (await deps.products.makeFindable(id)) found++;
  return { products: found };
}

export const handler = invocation("upgrade/find-products", z.object({}), { products }, findProducts);
