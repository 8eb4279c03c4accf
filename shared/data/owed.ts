import { entity } from "./entity.ts";
import { partitions, shardsOf } from "./keys.ts";
import type { Table } from "./table.ts";

/** Some of those who were ever owed anything. */
export interface OwedPage {
  ambassadorIds: string[];
  /** Where the next begin; absent where these are the shard's last. */
  through?: string | undefined;
}

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
  }),
  writes: () => ({}),
});
