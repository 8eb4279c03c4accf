import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import type { Link } from "../domain/link.ts";
import { ConditionFailed } from "./condition-failed.ts";
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
  }),
  writes: (table: Table) => ({
    /**
     * A new link, where its ambassador has fewer than `max`.
     * @throws AppError `link_limit` where they have so many
     */
    async insert(link: Link, max: number): Promise<void> {
      const count: Write = {
        update: keys.linkCount(link.ambassadorId),
        change: { add: { links: 1 } },
        condition: {
          expression: "attribute_not_exists(#links) OR #links < :max",
          names: { "#links": "links" },
          values: { ":max": max },
        },
      };
      try {
        await table.transact({ link: linkPut(link), count });
      } catch (error) {
        if (!(error instanceof ConditionFailed) || !error.refused.includes("count")) throw error;
        throw new AppError("link_limit", `You have ${max.toLocaleString("en")} links, and can have no more.`);
      }
    },
  }),
});

/** Puts a new link. */
export function linkPut(link: Link): Write {
  const { ambassadorId, createdAt, code } = link;
  const index = indexKeys.linksOf(ambassadorId, createdAt, code);
  return { put: { ...keys.link(code), type: "link", ...link, ...index }, condition: absent };
}
