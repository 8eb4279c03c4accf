import { listProducts as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { sortedAsFound } from "../../shared/policies/sorted.ts";

/** The owner looks through the products. */
export async function listProducts(input: InputOf<typeof route>, deps: DepsOf<"products/list">) {
  return deps.products.list(sortedAsFound(input));
}

export const handler = signedIn(route, { products }, listProducts);
