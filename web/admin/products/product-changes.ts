import type { Product } from "../api.ts";
import type { ProductBody } from "./product-form.tsx";

const fields = [
  "title",
  "description",
  "imageUrl",
  "moreImageUrls",
  "priceMinor",
  "taxBps",
] as const satisfies (keyof ProductBody)[];

/** What of a product one has changed, and nothing else: two people who change different things undo nothing of each other's. */
export type ProductChanges = Partial<ProductBody>;

/** The fields in which a form differs from the product that it was opened with. */
export function changesOf(product: ProductBody, body: ProductBody): ProductChanges {
  return Object.fromEntries(
    fields.filter((name) => !isSame(body[name], product[name])).map((name) => [name, body[name]]),
  );
}

/** What a field holds; pictures are a list, and a tax that is the shop's is `null`. */
export type Value = string | number | null | readonly string[];

/** Whether a field was left as it was: what is not said of a product is an empty list, or the shop's. */
const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
  JSON.stringify(one ?? []) === JSON.stringify(other ?? []);

/** A field that two people changed, or that the other one did. */
export interface Difference {
  field: keyof ProductBody;
  theirs: Value;
  /** Absent where only the other one changed it: then theirs stays whatever one decides. */
  mine?: Value;
}

/** Where what was saved meanwhile is not what one sees or wants. */
export function differencesOf(opened: Product, theirs: Product, mine: ProductChanges): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const [saved, wanted] = [theirs[field] ?? (field === "moreImageUrls" ? [] : null), mine[field]];
    if (wanted !== undefined) return isSame(wanted, saved) ? [] : [{ field, theirs: saved, mine: wanted }];
    return isSame(saved, opened[field]) ? [] : [{ field, theirs: saved }];
  });
}
