import * as z from "zod/mini";
import type { Link } from "../domain/link.ts";
import { entity } from "./entity.ts";
import { absent } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { list, type PageRequest } from "./page.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Write } from "./write.ts";

/** A link as it lies in the table. */
export const linkItem = z.object({
  code: z.string(),
  ambassadorId: z.string(),
  ambassadorName: z.string(),
  productIds: z.array(z.string()),
  createdAt: z.string(),
});

/** Share links. A link's owner and products never change, and a code is never given twice. */
export const links = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(code: string, options?: ReadOptions): Promise<Link | undefined> {
      const item = await table.get(keys.link(code), options);
      return item && z.parse(linkItem, item);
    },
    listOf: (ambassadorId: string, page: PageRequest) =>
      list(table, {
        ...page,
        index: "gsi1",
        partitions: [partitions.linksOf(ambassadorId)],
        descending: true,
        parse: (item) => z.parse(linkItem, item),
      }),
    /** Every link of an ambassador; one query for each megabyte, some 2,000 links. */
    async allOf(ambassadorId: string): Promise<Link[]> {
      const where = { expression: "gsi1pk = :partition", values: { ":partition": partitions.linksOf(ambassadorId) } };
      return Array.fromAsync(table.queryAll({ index: "gsi1", where, descending: true }), (item) =>
        z.parse(linkItem, item),
      );
    },
  }),
  writes: (table: Table) => ({
    /** @throws ConditionFailed where the code is taken */
    async insert(link: Link): Promise<void> {
      await table.write(linkPut(link));
    },
  }),
});

/** Puts a new link. */
export function linkPut(link: Link): Write {
  const { ambassadorId, createdAt, code } = link;
  const index = indexKeys.linksOf(ambassadorId, createdAt, code);
  return { put: { ...keys.link(code), type: "link", ...link, ...index }, condition: absent };
}
