import { browseProducts as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { sortedAsFound } from "../../shared/policies/sorted.ts";

/** An ambassador looks for products to recommend. */
export async function browseProducts(input: InputOf<typeof route>, deps: DepsOf<"products/browse">) {
  return deps.products.list(sortedAsFound(input));
}

export const handler = signedIn(route, { products }, browseProducts);
