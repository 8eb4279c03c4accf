import * as z from "zod/mini";
import { AppError, invalidField } from "../domain/errors.ts";
import type { Link } from "../domain/link.ts";
import type { Slug } from "../domain/slug.ts";
import * as words from "../words/en/fields.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent, equal } from "./expressions.ts";
import { indexKeys, keys, partitions } from "./keys.ts";
import { list, type PageRequest, search } from "./page.ts";
import { slugOf, slugWrites } from "./slugs.ts";
import type { ReadOptions, Table } from "./table.ts";
import type { Item, Write } from "./write.ts";

/** A link as it lies in the table. */
export const linkItem = z.object({
  code: z.string(),
  ambassadorId: z.string(),
  ambassadorName: z.string(),
  productIds: z.array(z.string()),
  name: z.optional(z.string()),
  slug: z.optional(z.string()),
  archivedAt: z.optional(z.string()),
  createdAt: z.string(),
});

/** Which links of an ambassador are listed. */
export const linkStates = ["all", "active", "archived"] as const;
export interface LinkSearch extends PageRequest {
  state: (typeof linkStates)[number];
}

/** Share links, and the slugs that lead to them. A link's owner never changes, and its products only become fewer. */
export const links = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(code: string, options?: ReadOptions): Promise<Link | undefined> {
      const item = await table.get(keys.link(code), options);
      return item && z.parse(linkItem, item);
    },
    /** What a slug leads to, or led to: one that was given back has no code. */
    async ofSlug(slug: string, options?: ReadOptions): Promise<Slug | undefined> {
      const item = await table.get(keys.slug(slug), options);
      return item && slugOf(item);
    },
    /** Those of some codes that there are. */
    async getMany(codes: readonly string[]): Promise<Link[]> {
      const found: Link[] = [];
      for (let at = 0; at < codes.length; at += 100) {
        const wanted = codes.slice(at, at + 100).map(keys.link);
        found.push(...(await table.getMany(wanted, { eventual: true })).map((item) => z.parse(linkItem, item)));
      }
      return found;
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
    /**
     * Writes what of a link may change, as it was before. @returns false where the ambassador has no such link any more, or it has another slug
     * than before
     * @throws AppError `invalid_request` at `slug` where that is somebody else's, or another link's
     */
    async update(after: Link, before: Link): Promise<boolean> {
      const { code, ambassadorId, name, slug, archivedAt } = after;
      const gone = Object.entries({ archivedAt, slug }).flatMap(([field, value]) => (value === undefined ? field : []));
      // Written where it became less, and not as it was: another tab may have made it less meanwhile.
      const less = after.productIds.length < before.productIds.length && { productIds: after.productIds };
      const link: Write = {
        update: keys.link(code),
        change: { set: { name, archivedAt, slug, ...less }, remove: gone },
        was: {
          name: before.name,
          archivedAt: before.archivedAt,
          slug: before.slug,
          ...(less && { productIds: before.productIds }),
        },
        condition: equal({ ambassadorId, slug: before.slug }),
      };
      try {
        await table.transact({ link, ...slugWrites(before, after) });
        return true;
      } catch (error) {
        if (!(error instanceof ConditionFailed)) throw error;
        if (!error.refused.includes("slug") || error.refused.includes("link")) return false;
        throw invalidField("slug", words.slug_taken());
      }
    },
    /** @returns false where the ambassador has no such link any more, or it has another slug */
    async delete(before: Link): Promise<boolean> {
      const { code, ambassadorId, name, slug } = before;
      const link: Write = { delete: keys.link(code), was: { name }, condition: equal({ ambassadorId, slug }) };
      const count: Write = { update: keys.linkCount(ambassadorId), change: { add: { links: -1 } } };
      const slugs = slugWrites(before, { ...before, slug: undefined });
      return ConditionFailed.held(() => table.transact({ link, count, ...slugs }));
    },
  }),
});

/** Puts a new link. */
export function linkPut(link: Link): Write {
  const { ambassadorId, createdAt, code } = link;
  const index = indexKeys.linksOf(ambassadorId, createdAt, code);
  return { put: { ...keys.link(code), type: "link", ...link, ...index }, condition: absent };
}
