import { createProduct as route } from "../../shared/contract/products.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { products } from "../../shared/data/products.ts";
import { checkStep } from "../../shared/domain/currency.ts";
import { furtherPictures } from "../../shared/domain/product-pictures.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { newId } from "../../shared/policies/ids.ts";

/** The owner puts a product up, priced in the shop's currency. */
export async function createProduct(input: InputOf<typeof route>, deps: DepsOf<"products/create">) {
  const { currency } = deps.shop;
  checkStep("priceMinor", input.priceMinor, currency);
  const now = deps.now();
  const at = now.toISOString();
  const { taxBps, moreImageUrls, ...fields } = input;
  const more = furtherPictures(input.imageUrl, moreImageUrls);
  const own = { ...fields, ...more, ...(taxBps != null && { taxBps }) };
  const product = { id: newId("prd", now), ...own, currency, createdAt: at, updatedAt: at, version: 1 };
  await deps.products.insert(product);
  return product;
}

export const handler = signedIn(route, { products }, createProduct);
