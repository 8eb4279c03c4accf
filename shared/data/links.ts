import * as z from "zod/mini";
import { type Counters, noCounters } from "../domain/counters.ts";
import type { Link } from "../domain/link.ts";
import { counterFields } from "./counters.ts";
import { entity } from "./entity.ts";
import { indexKeys, keys } from "./keys.ts";
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
  ...counterFields,
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
        partition: `LINKS#${ambassadorId}`,
        descending: true,
        parse: (item) => z.parse(linkItem, item),
      }),
    /** Every link of an ambassador with its counters; one query for each megabyte, some 2,000 links. */
    async allOf(ambassadorId: string): Promise<Link[]> {
      const where = { expression: "gsi1pk = :partition", values: { ":partition": `LINKS#${ambassadorId}` } };
      return Array.fromAsync(table.queryAll({ index: "gsi1", where, descending: true }), (item) =>
        z.parse(linkItem, item),
      );
    },
  }),
  writes: (table: Table) => ({
    /** @throws ConditionFailed where the code is taken */
    async insert(link: NewLink): Promise<void> {
      await table.write(linkPut(link));
    },
  }),
});

/** A link that nothing was bought over yet. */
export type NewLink = Omit<Link, keyof Counters>;

/** Puts a new link. */
export function linkPut(link: NewLink): Write {
  const { ambassadorId, createdAt, code } = link;
  const item = { ...keys.link(code), type: "link", ...link, ...noCounters };
  return {
    put: { ...item, ...indexKeys.linksOf(ambassadorId, createdAt, code) },
    condition: { expression: "attribute_not_exists(pk)" },
  };
}
