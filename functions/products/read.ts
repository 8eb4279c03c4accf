import { readProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner reads a product. */
export async function readProduct({ productId }: InputOf<typeof route>, deps: DepsOf<"products/read">) {
  const product = await deps.products.get(productId);
  if (!product) throw new AppError("not_found", "This product does not exist.");
  return product;
}

export const handler = signedIn(route, { products }, readProduct);
