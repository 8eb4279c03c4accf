import type { Product } from "../domain/product.ts";
import { type Lookup, wordsOf } from "../domain/search.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import type { Expression, Write } from "./write.ts";

/**
 * By which rule products are found. It goes up with each change of `beginningsOf` or of what a finding holds; then
 * `upgrade/find-products` writes the findings again.
 */
export const findingsRule = 1;

/**
 * Findings: one item for each beginning under which a product is looked up, with a copy of the product, so that a page of a search
 * is one read. They are numbered, and lie with their product: whatever changes it replaces them all in its own transaction.
 */
export function putFindings(product: Product, beginnings: readonly string[]): Write[] {
  const words = wordsOf(product);
  return beginnings.map((beginning, number) => ({
    put: {
      ...keys.productFinding(product.id, number),
      type: "finding",
      ...product,
      words,
      ...indexKeys.products(partitions.productSearch(beginning), product),
    },
    // The product's own record tells of the change.
    isTechnical: true,
  }));
}

/** Takes those away that a product no longer has. */
export function deleteFindings(productId: string, from: number, to: number): Write[] {
  const numbers = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  return numbers.map((number) => ({ delete: keys.productFinding(productId, number), isTechnical: true }));
}

/** What the beginning alone does not show. */
export function filterOf({ rest }: Lookup): Expression | undefined {
  if (rest.length === 0) return undefined;
  const values = Object.fromEntries(rest.map((word, index) => [`:word${index}`, word]));
  return { expression: rest.map((_, index) => `contains(words, :word${index})`).join(" AND "), values };
}
