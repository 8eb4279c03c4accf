import * as z from "zod/mini";
import type { Balance } from "../domain/balance.ts";
import type { GivingBooking } from "../domain/giving.ts";
import { countersOf, type JournalEntry, type OrderEntry } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { equal } from "./expressions.ts";
import { keys, partitions } from "./keys.ts";
import { counterMoves, orderEntryItem, statementWrites } from "./ledger.ts";
import { parseOrder } from "./orders.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

/** What was read to decide on: the order, and both balances, where there are. */
export interface GivingBooks {
  order: Order;
  from: Balance | undefined;
  to: Balance | undefined;
}

/** Sales that are given to the ambassador they belong to. */
export const givings = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** An order, and all entries about it: these after it, so that none is missing of what its version knows. */
    async fileOf(orderId: string): Promise<{ order: Order; entries: OrderEntry[] } | undefined> {
      const item = await table.get(keys.order(orderId));
      if (!item) return undefined;
      // Entries that an older Herald booked lie beside their order.
      const [own, apart] = await Promise.all(
        [keys.order(orderId).pk, partitions.entriesAbout(orderId)].map((partition) => {
          const where = {
            expression: "pk = :partition AND begins_with(sk, :entry)",
            values: { ":partition": partition, ":entry": "ENTRY#" },
          };
          return Array.fromAsync(table.queryAll({ where, consistent: true }));
        }),
      );
      const entries = [...(own ?? []), ...(apart ?? [])].map((entry) => z.parse(orderEntryItem, entry));
      return { order: parseOrder(item), entries };
    },
  }),
  writes: (table: Table) => ({
    /**
     * Moves a sale: the order, both entries, both balances with their counters, in one transaction. The shop's day sold as much as before.
     * @returns false where order or balances changed since they were read: read them and decide again
     */
    async give({ order: before, from, to }: GivingBooks, { order, away, given }: GivingBooking): Promise<boolean> {
      const { ambassadorId, ambassadorName, soldBy, version } = order;
      const orderMove: Write = {
        update: keys.order(order.id),
        change: { set: { ambassadorId, ambassadorName, soldBy, version }, ...(!soldBy && { remove: ["soldBy"] }) },
        condition: equal({ version: before.version, status: before.status }),
        was: { ambassadorId: before.ambassadorId, version: before.version },
      };
      const writes = { order: orderMove, ...sideOf("from", away, from), ...sideOf("to", given, to) };
      return ConditionFailed.held(() => table.transact(writes));
    },
  }),
});

/** What one ambassador's entry writes. */
function sideOf(side: "from" | "to", entry: JournalEntry, balance: Balance | undefined): Record<string, Write> {
  const counters = countersOf(entry);
  const { balance: moved, ...line } = statementWrites(entry, balance, counters);
  const { shopDay: _, ...counts } = counterMoves(entry, counters);
  const condition = equal({ statement: balance?.statement, lowered: balance?.lowered });
  const writes: Record<string, Write> = { ...line, balance: { ...moved, condition }, ...counts };
  return Object.fromEntries(Object.entries(writes).map(([name, write]) => [`${side} ${name}`, write]));
}
