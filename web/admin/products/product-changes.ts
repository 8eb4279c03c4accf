import type { Product } from "../api.ts";
import type { ProductBody } from "./product-form.tsx";

const fields = ["title", "description", "imageUrl", "priceMinor", "taxBps"] as const satisfies (keyof ProductBody)[];

/** What of a product one has changed, and nothing else: two people who change different things undo nothing of each other's. */
export type ProductChanges = Partial<ProductBody>;

/** The fields in which a form differs from the product that it was opened with. */
export function changesOf(product: ProductBody, body: ProductBody): ProductChanges {
  // A tax that is the shop's is not said of a product, and is `null` of what is to have it.
  const changed = fields.filter((name) => (body[name] ?? null) !== (product[name] ?? null));
  return Object.fromEntries(changed.map((name) => [name, body[name]]));
}

/** A field that two people changed, or that the other one did. */
export interface Difference {
  field: keyof ProductBody;
  theirs: Saved;
  /** Absent where only the other one changed it: then theirs stays whatever one decides. */
  mine?: Saved;
}
type Saved = string | number | null;

/** Where what was saved meanwhile is not what one sees or wants. */
export function differencesOf(opened: Product, theirs: Product, mine: ProductChanges): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const [saved, wanted] = [theirs[field] ?? null, mine[field]];
    if (wanted !== undefined) return wanted === saved ? [] : [{ field, theirs: saved, mine: wanted }];
    return saved === (opened[field] ?? null) ? [] : [{ field, theirs: saved }];
  });
}
