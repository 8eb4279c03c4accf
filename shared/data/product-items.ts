import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import { mostOf, productFoundBy } from "../domain/found-by.ts";
import type { Product } from "../domain/product.ts";
import { beginningsOf, sortable } from "../domain/search.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { absent, equal } from "./expressions.ts";
import { findingDeletes, findingPuts, findingsRules } from "./findings.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

/** A product as it lies in the table. */
export const productItem = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  imageUrl: z.string(),
  moreImageUrls: z.optional(z.array(z.string())),
  priceMinor: z.number(),
  currency: z.string(),
  taxBps: z.optional(z.number()),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z._default(z.number(), 0),
});

/** What of a product's item tells how it is found. One of a Herald that kept no findings says nothing. */
export const findable = z.extend(productItem, {
  findings: z._default(z.int(), 0),
  findingsRule: z._default(z.int(), 0),
});
type Findable = z.output<typeof findable>;

export async function find(table: Table, productId: string): Promise<Findable | undefined> {
  const item = await table.get(keys.product(productId));
  return item && z.parse(findable, item);
}

/** @throws AppError `not_found` */
export async function read(table: Table, productId: string): Promise<Findable> {
  const found = await find(table, productId);
  if (!found) throw new AppError("not_found", "This product does not exist.");
  return found;
}

/** Writes a product and its findings. @returns false where it is no longer what was read, and nothing was written */
export function replace(table: Table, before: Findable, after: Product): Promise<boolean> {
  const { product, findings } = asItems(after);
  const gone = findingDeletes(keyOf(after), findings.length, before.findings);
  return written(table, [{ put: product, was: before, condition: unchanged(before) }, ...findings, ...gone]);
}

export const written = (table: Table, writes: Write[]) => ConditionFailed.held(() => table.transact(writes));

/** That a product is as it was read, by all that can be changed. */
export function unchanged({ updatedAt, version, findings, ...before }: Findable) {
  const { title, description, imageUrl, moreImageUrls, priceMinor, taxBps } = before;
  const [marked, found] = [version || undefined, findings || undefined];
  const shown = { title, description, imageUrl, moreImageUrls, priceMinor, taxBps };
  return equal({ ...shown, updatedAt, version: marked, findings: found });
}

/** Puts a new product, and what it is found by. */
export function productPuts(product: Product): Write[] {
  const { product: put, findings } = asItems(product);
  return [{ put, condition: absent }, ...findings];
}

export const keyOf =
  ({ id }: Pick<Product, "id">) =>
  (number: number) =>
    keys.productFinding(id, number);

/** The product, and copies of it: in the list by title, and under each beginning. */
function asItems(product: Product) {
  const foundBy = productFoundBy(product);
  const byTitle = indexKeys.byText(partitions.productSearch(), sortable(product.title), product.id);
  const beginnings = beginningsOf(foundBy, mostOf.product);
  const found = beginnings.map((beginning) => indexKeys.products(partitions.productSearch(beginning), product));
  const indexed = [byTitle, ...found].map((index) => ({ ...product, ...index }));
  const findings = findingPuts(keyOf(product), foundBy, indexed);
  const item = {
    ...keys.product(product.id),
    type: "product",
    ...product,
    ...indexKeys.products(partitions.catalogue, product),
    findings: findings.length,
    findingsRule: findingsRules.product,
  };
  return { product: item, findings };
}
