import { isDeepStrictEqual } from "node:util";
import { updateProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Product } from "../../shared/domain/product.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

type Input = InputOf<typeof route>;

/** How often a change that says nothing of a version is made again upon what others wrote meanwhile. */
const tries = 5;

/**
 * The owner changes a product; what is not given stays. Orders that hold it keep what they were placed at. A change made from an
 * older version than the product has is refused: whoever made it has not seen what it would undo.
 */
export async function updateProduct(input: Input, deps: DepsOf<"products/update">) {
  let written: Product | undefined;
  for (let left = tries; left > 0; left--) {
    const before = await deps.products.get(input.productId);
    if (!before) throw new AppError("not_found", "This product does not exist.");
    // What seemed refused was this very change, whose first answer was lost on its way.
    if (written && isDeepStrictEqual(before, written)) return before;
    if (input.ifMatch !== undefined && input.ifMatch !== before.version) throw stale();
    if (input.priceMinor !== undefined) checkStep("priceMinor", input.priceMinor, before.currency);
    const { title = before.title, description = before.description } = input;
    const { imageUrl = before.imageUrl, priceMinor = before.priceMinor } = input;
    const updatedAt = deps.now().toISOString();
    const after = { ...before, title, description, imageUrl, priceMinor, updatedAt, version: before.version + 1 };
    if (await deps.products.update(after)) return after;
    written = after;
  }
  throw new AppError("conflict", "Others are changing this product. Try again in a moment.");
}

const stale = () => new AppError("stale_version", "This product was changed since you read it.");

export const handler = signedIn(route, { products }, updateProduct);
