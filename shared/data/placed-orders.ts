import * as z from "zod/mini";
import { addDays } from "../domain/period.ts";
import { entity } from "./entity.ts";
import { keys, partitions, shardsOf } from "./keys.ts";
import type { Table } from "./table.ts";

/** Of an order what it is of, and over whose link. No buyer: whoever adds up a day needs none. */
const placedItem = z.object({
  id: z.string(),
  ambassadorId: z.string(),
  soldBy: z.optional(z.string()),
  createdAt: z.string(),
  lines: z.array(
    z.object({ productId: z.optional(z.string()), title: z.string(), quantity: z.number(), amountMinor: z.number() }),
  ),
});
export type PlacedOrder = z.output<typeof placedItem>;

const attributes = Object.keys(placedItem.shape);

/** Orders as they were placed, whatever became of them. */
export const placedOrders = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Those of a UTC day, in no order. Unpaid ones are there for a week and longer. */
    async *on(day: string): AsyncGenerator<PlacedOrder> {
      for (const partition of shardsOf(partitions.orders)) {
        const where = {
          expression: "gsi1pk = :partition AND gsi1sk BETWEEN :from AND :to",
          values: { ":partition": partition, ":from": day, ":to": addDays(day, 1) },
        };
        for await (const item of table.queryAll({ index: "gsi1", where, only: attributes })) {
          yield z.parse(placedItem, item);
        }
      }
    },
    /** Some that were placed a while ago, by their ids; at most 100. */
    async getMany(orderIds: readonly string[]): Promise<PlacedOrder[]> {
      const items = await table.getMany(orderIds.map(keys.order), { eventual: true });
      return items.map((item) => z.parse(placedItem, item));
    },
  }),
  writes: () => ({}),
});
