import * as z from "zod/mini";
import type { Balance } from "../domain/balance.ts";
import { type Counters, counterNames } from "../domain/counters.ts";
import type { AmbassadorEntry, JournalEntry } from "../domain/ledger.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { counterFields } from "./counters.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { type Key, keys, partitions } from "./keys.ts";
import { entryItem, statementWrites } from "./ledger.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

/** Somebody, or a link, whose item still bears the counters that an older Herald kept there. */
export interface Counted {
  id: string;
  counters: Counters;
}

const userItem = z.object({ id: z.string(), ...counterFields });
const linkItem = z.object({ code: z.string(), ...counterFields });
const stillCounted = { expression: "attribute_exists(orders)" };
const onNoStatement = { expression: "attribute_not_exists(statement)" };

/**
 * Takes over what an older Herald kept on people's and links' items, which lie in indexes: counters, and what is owed. Each is
 * moved in one transaction, as it is at that moment; so sales may go on, and all of it may be done again.
 */
export const openings = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async *people(): AsyncGenerator<Counted> {
      for await (const item of counted(table, partitions.ambassadors)) {
        const { id, ...counters } = z.parse(userItem, item);
        yield { id, counters };
      }
    },
    async *linksOf(ambassadorId: string): AsyncGenerator<Counted> {
      for await (const item of counted(table, partitions.linksOf(ambassadorId))) {
        const { code, ...counters } = z.parse(linkItem, item);
        yield { id: code, counters };
      }
    },
    /** Every entry of a UTC day that is on no statement; they all lie in the day's first shard. */
    async *entriesOf(day: string): AsyncGenerator<JournalEntry> {
      const where = { expression: "gsi1pk = :partition", values: { ":partition": partitions.ledgerDay(day) } };
      for await (const item of table.queryAll({ index: "gsi1", where, filter: onNoStatement })) {
        yield z.parse(entryItem, item);
      }
    },
    /** The openings of an ambassador that were booked already. */
    async of(ambassadorId: string): Promise<JournalEntry[]> {
      const where = {
        expression: "pk = :partition AND begins_with(sk, :opening)",
        values: { ":partition": partitions.entriesAbout(ambassadorId), ":opening": "ENTRY#opening_" },
      };
      return Array.fromAsync(table.queryAll({ where, consistent: true }), (item) => z.parse(entryItem, item));
    },
  }),
  writes: (table: Table) => ({
    /**
     * @param entry what opens the balance; without postings where nothing is owed, and then it is not booked
     * @returns false where the counters or the balance moved meanwhile: look again
     */
    async open({ id, counters }: Counted, balance: Balance | undefined, entry: AmbassadorEntry): Promise<boolean> {
      const { entry: line, balance: move, ...marked } = statementWrites(entry, balance, counters);
      return ConditionFailed.held(() =>
        table.transact({
          before: taken(keys.user(id), counters),
          ...(entry.postings.length > 0 && { entry: line }),
          ...marked,
          balance: move,
        }),
      );
    },
    /** Takes counters off that never counted anything. */
    async forget({ id, counters }: Counted): Promise<boolean> {
      return ConditionFailed.held(() => table.write(taken(keys.user(id), counters)));
    },
    /** @returns false where the counters moved meanwhile: look again */
    async moveLink(ambassadorId: string, { id: code, counters }: Counted): Promise<boolean> {
      return ConditionFailed.held(() =>
        table.transact({
          before: taken(keys.link(code), counters),
          after: { update: keys.linkCounters(ambassadorId, code), change: { add: counters } },
        }),
      );
    },
  }),
});

/** What a Herald counted that had its counters there. */
const countedThen = ["orders", "grossMinor", "refundsMinor", "ambassadorMinor", "shopMinor"] as const;

/** Takes counters off an item, as long as they are what was read. */
const taken = (key: Key, counters: Counters): Write => ({
  update: key,
  change: { remove: counterNames },
  condition: equal(Object.fromEntries(countedThen.map((name) => [name, counters[name]]))),
});

function counted(table: Table, partition: string) {
  const where = { expression: "gsi1pk = :partition", values: { ":partition": partition } };
  return table.queryAll({ index: "gsi1", where, filter: stillCounted });
}
