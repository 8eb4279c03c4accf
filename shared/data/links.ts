import * as z from "zod/mini";
import { noCounters } from "../domain/ledger.ts";
import { entity } from "./entity.ts";
import { indexKeys, keys } from "./keys.ts";
import { list, type PageRequest } from "./page.ts";
import { type Link, linkItem } from "./shapes.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Write } from "./write.ts";

/** Share links. A link's owner and products never change, and a code is never given twice. */
export const links = entity({
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
export type NewLink = Omit<Link, keyof typeof noCounters>;

/** Puts a new link. */
export function linkPut(link: NewLink): Write {
  const { ambassadorId, createdAt, code } = link;
  const item = { ...keys.link(code), type: "link", ...link, ...noCounters };
  return {
    put: { ...item, ...indexKeys.linksOf(ambassadorId, createdAt, code) },
    condition: { expression: "attribute_not_exists(pk)" },
  };
}
