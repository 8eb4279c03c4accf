import { updateProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { furtherPictures } from "../../shared/domain/product-pictures.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/**
 * The owner changes a product; what is not given stays. Orders that hold it keep what they were placed at. A change made from an
 * older version than the product has is refused: whoever made it has not seen what it would undo.
 */
export async function updateProduct(input: InputOf<typeof route>, deps: DepsOf<"products/update">) {
  return deps.products.update(input.productId, (before) => {
    if (input.ifMatch !== undefined && input.ifMatch !== before.version) throw stale();
    if (input.priceMinor !== undefined) checkStep("priceMinor", input.priceMinor, before.currency);
    const { title = before.title, description = before.description } = input;
    const { imageUrl = before.imageUrl, priceMinor = before.priceMinor, taxBps = before.taxBps } = input;
    const { moreImageUrls: _, ...rest } = before;
    const more = furtherPictures(imageUrl, input.moreImageUrls ?? before.moreImageUrls);
    const updatedAt = deps.now().toISOString();
    return {
      ...rest,
      title,
      description,
      imageUrl,
      ...more,
      priceMinor,
      taxBps: taxBps ?? undefined,
      updatedAt,
      version: before.version + 1,
    };
  });
}

const stale = () => new AppError("stale_version", "This product was changed since you read it.");

export const handler = signedIn(route, { products }, updateProduct);
