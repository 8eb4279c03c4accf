import { isDeepStrictEqual } from "node:util";
import type { Item } from "./facts.ts";

/** What a product shows. */
const shown = ["id", "title", "description", "imageUrl", "priceMinor", "currency", "createdAt", "updatedAt"];
const sorted = ["gsi1sk", "gsi2sk"];
const prefix = "SEARCH#PRODUCTS#";

/**
 * Invariant 19: search and catalogue never disagree. What a product is found by shows the product as it is, all of it is there and
 * nothing else, and each word of a title finds it. Products that an older Herald wrote have nothing of it until they are taken over.
 */
export function searchViolations(items: readonly Item[]): string[] {
  const products = items.filter(({ type }) => type === "product");
  const findings = Map.groupBy(
    items.filter(({ type }) => type === "finding"),
    ({ pk }) => pk,
  );
  const wrong = products.flatMap((product) => violationsOf(product, findings.get(product.pk) ?? []));
  const there = new Set(products.map(({ pk }) => pk));
  for (const pk of findings.keys()) if (!there.has(pk)) wrong.push(`${pk} is found and is not there`);
  return wrong;
}

function violationsOf(product: Item, findings: readonly Item[]): string[] {
  const wrong: string[] = [];
  const numbers = findings.map(({ sk }) => String(sk)).sort();
  const expected = Array.from(
    { length: Number(product.findings ?? 0) },
    (_, at) => `SEARCH#${at < 10 ? "0" : ""}${at}`,
  );
  if (!isDeepStrictEqual(numbers, expected)) {
    wrong.push(`${product.pk} has ${expected.length} findings by its item, and ${numbers.length}`);
  }
  for (const finding of findings) {
    const differs = [...shown, ...sorted].filter((name) => finding[name] !== product[name]);
    if (differs.length > 0) wrong.push(`${product.pk} is found with another ${differs.join(" and ")}`);
  }
  if (expected.length > 0) wrong.push(...unfound(product, findings));
  return wrong;
}

/** Plain words of a title alone: how others are cut is a matter of its own. */
function unfound(product: Item, findings: readonly Item[]): string[] {
  const beginnings = findings.map(({ gsi1pk }) => String(gsi1pk).slice(prefix.length));
  const words = String(product.title).toLowerCase().split(" ");
  return words
    .filter((word) => /^[a-z]{3,}$/.test(word))
    .filter((word) => ![1, 2, 3].every((length) => beginnings.includes(word.slice(0, length))))
    .map((word) => `${product.pk} is not found by ${word}`);
}
