import * as z from "zod/mini";
import { AppError } from "../domain/errors.ts";
import type { Link } from "../domain/link.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { list, type PageRequest, search } from "./page.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

/** A link as it lies in the table. */
export const linkItem = z.object({
  code: z.string(),
  ambassadorId: z.string(),
  ambassadorName: z.string(),
  productIds: z.array(z.string()),
  name: z.optional(z.string()),
  archivedAt: z.optional(z.string()),
  createdAt: z.string(),
});

/** Which links of an ambassador are listed. */
export const linkStates = ["all", "active", "archived"] as const;
export interface LinkSearch extends PageRequest {
  state: (typeof linkStates)[number];
}

/** Share links. A link's owner and products never change. */
export const links = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(code: string, options?: ReadOptions): Promise<Link | undefined> {
      const item = await table.get(keys.link(code), options);
      return item && z.parse(linkItem, item);
    },
    listOf(ambassadorId: string, { state, ...page }: LinkSearch) {
      const partition = partitions.linksOf(ambassadorId);
      const parse = (item: Item) => z.parse(linkItem, item);
      const options = { ...page, index: "gsi1", descending: true, parse } as const;
      if (state === "all") return list(table, { ...options, partitions: [partition] });
      const test = state === "active" ? "attribute_not_exists" : "attribute_exists";
      return search(table, { ...options, partition, filter: { expression: `${test}(archivedAt)` } });
    },
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
        if (!(error instanceof ConditionFailed) || error.refused.includes("link")) throw error;
        throw new AppError("link_limit", `You have ${max.toLocaleString("en")} links, and can have no more.`, {
          params: { max: String(max) },
        });
      }
    },
    /** Writes what of a link may change, as it was before. @returns false where the ambassador has no such link any more */
    async update({ code, ambassadorId, name, archivedAt }: Link, before: Link): Promise<boolean> {
      const change = { set: { name, archivedAt }, ...(archivedAt === undefined && { remove: ["archivedAt"] }) };
      return ConditionFailed.held(() =>
        table.write({
          update: keys.link(code),
          change,
          was: { name: before.name, archivedAt: before.archivedAt },
          condition: equal({ ambassadorId }),
        }),
      );
    },
    /** @returns false where the ambassador has no such link any more */
    async delete({ code, ambassadorId, name }: Link): Promise<boolean> {
      const link: Write = { delete: keys.link(code), was: { name }, condition: equal({ ambassadorId }) };
      const count: Write = { update: keys.linkCount(ambassadorId), change: { add: { links: -1 } } };
      return ConditionFailed.held(() => table.transact({ link, count }));
    },
  }),
});

/** Puts a new link. */
export function linkPut(link: Link): Write {
  const { ambassadorId, createdAt, code } = link;
  const index = indexKeys.linksOf(ambassadorId, createdAt, code);
  return { put: { ...keys.link(code), type: "link", ...link, ...index }, condition: absent };
}
