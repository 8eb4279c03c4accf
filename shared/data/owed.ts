import { entity } from "./entity.ts";
import { partitions, shardsOf } from "./keys.ts";
import { merged } from "./merged.ts";
import { foreignCursor, lastOf, type Page, type PageRequest, pageOf } from "./page.ts";
import type { Table } from "./table.ts";

/** Some of those who were ever owed anything. */
export interface OwedPage {
  ambassadorIds: string[];
  /** Where the next begin; absent where these are the shard's last. */
  through?: string | undefined;
}

/** What a cursor of this list is called. */
const listName = "OWED";

/** The way on after somebody of the list. */
export const owedAfter = (ambassadorId: string): string | undefined => pageOf([], listName, ambassadorId).nextCursor;

/** Who was ever owed anything: marked once, with their first balance (see ledger.ts), and spread over shards. */
export const owed = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Those of a shard who come after one, by id, strongly consistent; `""` begins. */
    async after(shard: number, after: string, limit: number): Promise<OwedPage> {
      const where = {
        expression: "pk = :shard AND sk > :after",
        // No sort key is empty, and every one comes after "!".
        values: { ":shard": shardsOf(partitions.owed)[shard], ":after": after || "!" },
      };
      const { items, lastKey } = await table.query({ where, limit, consistent: true });
      return { ambassadorIds: items.map(({ sk }) => String(sk)), through: lastKey && String(lastKey.sk) };
    },
    /**
     * A page of them by id, which is by when they joined: a query of each shard, side by side.
     * @throws AppError `invalid_request` naming the cursor, where it is not of this list
     */
    async list({ limit, cursor, sort }: PageRequest & { sort: "newest" | "oldest" }): Promise<Page<string>> {
      const after = cursor === undefined ? undefined : lastOf(cursor, listName);
      if (cursor !== undefined && after === undefined) throw foreignCursor();
      const descending = sort === "newest";
      const partitionsOfAll = shardsOf(partitions.owed);
      const queries = partitionsOfAll.map((shard) => ({
        where: {
          expression: `pk = :shard AND sk ${descending ? "<" : ">"} :after`,
          values: { ":shard": shard, ":after": after || (descending ? "~" : "!") },
        },
        limit: 2 * Math.ceil((limit + 1) / partitionsOfAll.length) + 2,
        consistent: true,
        descending,
      }));
      const ids: string[] = [];
      for await (const { sk } of merged(table, queries, { sortKey: "sk", descending })) {
        ids.push(String(sk));
        if (ids.length > limit) break;
      }
      return pageOf(ids.slice(0, limit), listName, ids.length > limit ? ids[limit - 1] : undefined);
    },
  }),
  writes: () => ({}),
});
