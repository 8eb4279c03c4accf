import { updateProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Product } from "../../shared/domain/product.ts";
import type { DepsOf, ReadsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedInAfter } from "../../shared/lambda/signed-in.ts";

type Input = InputOf<typeof route>;

const findProduct = ({ productId }: Input, { products }: ReadsOf<"products/update">) => products.get(productId);

/** The owner changes a product; what is not given stays. Orders that hold it keep what they were placed at. */
export async function updateProduct(
  { title, description, imageUrl, priceMinor }: Input,
  deps: DepsOf<"products/update">,
  _caller: Caller,
  before: Product | undefined,
) {
  if (!before) throw new AppError("not_found", "This product does not exist.");
  if (priceMinor !== undefined) checkStep("priceMinor", priceMinor, before.currency);
  const after = {
    ...before,
    title: title ?? before.title,
    description: description ?? before.description,
    imageUrl: imageUrl ?? before.imageUrl,
    priceMinor: priceMinor ?? before.priceMinor,
    updatedAt: deps.now().toISOString(),
  };
  await deps.products.update(after);
  return after;
}

export const handler = signedInAfter(route, { products }, findProduct, updateProduct);
