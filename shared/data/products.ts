import * as z from "zod/mini";
import type { Product } from "../domain/product.ts";
import { lookupOf } from "../domain/search.ts";
import { entity } from "./entity.ts";
import { filterOf, findingDeletes, findingsRules } from "./findings.ts";
import { gonePut } from "./gone-products.ts";
import { keys, partitions } from "./keys.ts";
import { list, type PageRequest, search } from "./page.ts";
import { find, findable, keyOf, productItem, productPuts, read, replace, unchanged, written } from "./product-items.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Item } from "./write.ts";

export interface ProductSearch extends PageRequest {
  search?: string | undefined;
  /** By title only where nothing is searched: what is found lies by age and by price. */
  sort: "newest" | "price_asc" | "price_desc" | "title";
}

/** The catalogue: one item a product, listed by age (gsi1) and by price (gsi2), and one for each way in which it is found. */
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
        descending: sort === "newest" || sort === "price_desc",
        parse: (item: Item) => z.parse(productItem, item),
      } as const;
      const lookup = lookupOf(words);
      const all = sort === "title" ? partitions.productSearch() : partitions.catalogue;
      if (!lookup) return list(table, { ...options, partitions: [all] });
      const partition = partitions.productSearch(lookup.beginning);
      const filter = filterOf(lookup);
      return filter
        ? search(table, { ...options, partition, filter })
        : list(table, { ...options, partitions: [partition] });
    },
    /** Those that can't be found as this Herald looks for them. */
    async *unfindable(): AsyncGenerator<{ id: string }> {
      const all = table.queryAll({
        index: "gsi1",
        where: { expression: "gsi1pk = :catalogue", values: { ":catalogue": partitions.catalogue } },
      });
      for await (const item of all) {
        const product = z.parse(findable, item);
        if (product.findingsRule !== findingsRules.product) yield product;
      }
    },
  }),
  writes: (table: Table) => ({
    async insert(product: Product): Promise<void> {
      await table.transact(productPuts(product));
    },
    /**
     * Changes a product as it is when it is written.
     * @returns it as it then is
     * @throws AppError `not_found`; whatever `change` throws
     */
    async update(productId: string, change: (before: Product) => Product): Promise<Product> {
      for (;;) {
        const before = await read(table, productId);
        const after = change(z.parse(productItem, before));
        if (await replace(table, before, after)) return after;
      }
    },
    /** Deletes it, and notes when that was. @param at ISO-8601, UTC @throws AppError `not_found` */
    async delete(productId: string, at: string): Promise<void> {
      for (;;) {
        const before = await read(table, productId);
        const product = { delete: keys.product(productId), was: before, condition: unchanged(before) };
        const gone = gonePut(before, at);
        if (await written(table, [product, gone, ...findingDeletes(keyOf(before), 0, before.findings)])) return;
      }
    },
    /** Has one found as this Herald looks for them. @returns whether it is there, and was not found so */
    async makeFindable(productId: string): Promise<boolean> {
      for (;;) {
        const before = await find(table, productId);
        if (!before || before.findingsRule === findingsRules.product) return false;
        if (await replace(table, before, z.parse(productItem, before))) return true;
      }
    },
  }),
});
