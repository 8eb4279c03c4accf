import type { Product } from "../api.ts";
import type { ProductBody } from "./product-form.tsx";

const fields = ["title", "description", "imageUrl", "priceMinor"] as const satisfies (keyof ProductBody)[];

/** What of a product one has changed, and nothing else: two people who change different things undo nothing of each other's. */
export type ProductChanges = Partial<ProductBody>;

/** The fields in which a form differs from the product that it was opened with. */
export function changesOf(product: ProductBody, body: ProductBody): ProductChanges {
  return Object.fromEntries(fields.filter((name) => body[name] !== product[name]).map((name) => [name, body[name]]));
}

/** A field that two people changed, or that the other one did. */
export interface Difference {
  field: keyof ProductBody;
  theirs: string | number;
  /** Absent where only the other one changed it: then theirs stays whatever one decides. */
  mine?: string | number;
}

/** Where what was saved meanwhile is not what one sees or wants. */
export function differencesOf(opened: Product, theirs: Product, mine: ProductChanges): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const [saved, wanted] = [theirs[field], mine[field]];
    if (wanted !== undefined) return wanted === saved ? [] : [{ field, theirs: saved, mine: wanted }];
    return saved === opened[field] ? [] : [{ field, theirs: saved }];
  });
}
