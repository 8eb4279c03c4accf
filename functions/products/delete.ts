import { deleteProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner takes a product down: it leaves every page and can't be bought; orders keep their own copy of its line. */
export async function deleteProduct({ productId }: InputOf<typeof route>, deps: DepsOf<"products/delete">) {
  await deps.products.delete(productId, deps.now().toISOString());
}

export const handler = signedIn(route, { products }, deleteProduct);
