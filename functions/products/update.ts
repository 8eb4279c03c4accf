import { updateProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** The owner changes a product; what is not given stays. Orders that hold it keep what they were placed at. */
export async function updateProduct(
  { productId, title, description, imageUrl, priceMinor }: InputOf<typeof route>,
  deps: DepsOf<"products/update">,
) {
  return deps.products.update(productId, (before) => {
    if (priceMinor !== undefined) checkStep("priceMinor", priceMinor, before.currency);
    return {
      ...before,
      title: title ?? before.title,
      description: description ?? before.description,
      imageUrl: imageUrl ?? before.imageUrl,
      priceMinor: priceMinor ?? before.priceMinor,
      updatedAt: deps.now().toISOString(),
    };
  });
}

export const handler = signedIn(route, { products }, updateProduct);
