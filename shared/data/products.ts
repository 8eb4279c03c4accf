import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import type { Product } from "../domain/product.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal, exists } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { list, type PageRequest, search } from "./page.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Expression, Item, Write } from "./write.ts";

export interface ProductSearch extends PageRequest {
  search?: string | undefined;
  sort: "newest" | "price_asc" | "price_desc";
}

/** A product as it lies in the table. */
export const productItem = z.object({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  imageUrl: z.string(),
  priceMinor: z.number(),
  currency: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z._default(z.number(), 0),
});

const gone = () => new AppError("not_found", "This product does not exist.");

/** The catalogue: one item a product, listed by age (gsi1) and by price (gsi2). */
export const products = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(productId: string): Promise<Product | undefined> {
      const item = await table.get(keys.product(productId));
      return item && z.parse(productItem, item);
    },
    /** Those that exist, in the order asked for; one round trip. */
    async getMany(productIds: readonly string[], options?: ReadOptions): Promise<Product[]> {
      const unique = [...new Set(productIds)];
      const found: Product[] = [];
      for (let at = 0; at < unique.length; at += 100) {
        const items = await table.getMany(unique.slice(at, at + 100).map(keys.product), options);
        found.push(...items.map((item) => z.parse(productItem, item)));
      }
      const byId = new Map(found.map((product) => [product.id, product]));
      return productIds.flatMap((id) => byId.get(id) ?? []);
    },
    list({ search: words = "", sort, ...page }: ProductSearch) {
      const options = {
        ...page,
        index: sort === "newest" ? "gsi1" : "gsi2",
        descending: sort !== "price_asc",
        parse: (item: Item) => z.parse(productItem, item),
      } as const;
      const filter = containsWords(words);
      const partition = partitions.catalogue;
      return filter
        ? search(table, { ...options, partition, filter })
        : list(table, { ...options, partitions: [partition] });
    },
  }),
  writes: (table: Table) => ({
    async insert(product: Product): Promise<void> {
      await table.write(productPut(product));
    },
    /** Writes the next version of a product. @returns false where it was changed or deleted since that version was read */
    async update(product: Product): Promise<boolean> {
      const before = product.version - 1;
      const condition = equal({ pk: keys.product(product.id).pk, version: before === 0 ? undefined : before });
      return ConditionFailed.held(() => table.write({ put: asItem(product), condition }));
    },
    /** @throws AppError `not_found` */
    async delete(productId: string): Promise<void> {
      await table.write({ delete: keys.product(productId), condition: exists }).catch(orGone);
    },
  }),
});

function orGone(error: unknown): never {
  throw error instanceof ConditionFailed ? gone() : error;
}

/** Puts a new product. */
export function productPut(product: Product): Write {
  return { put: asItem(product), condition: absent };
}

function asItem(product: Product) {
  const searchText = folded(`${product.title} ${product.description}`);
  return { ...keys.product(product.id), type: "product", ...product, ...indexKeys.catalogue(product), searchText };
}

/** Lower case without accents, so that "cafe" finds "Café". */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Every word must occur somewhere in title or description. */
function containsWords(search: string): Expression | undefined {
  const words = folded(search).split(/\s+/).filter(Boolean).slice(0, 8);
  // Accents alone are no words: such a search finds everything, as an empty one does.
  if (words.length === 0) return undefined;
  const values = Object.fromEntries(words.map((word, index) => [`:word${index}`, word]));
  return { expression: words.map((_, index) => `contains(searchText, :word${index})`).join(" AND "), values };
}
