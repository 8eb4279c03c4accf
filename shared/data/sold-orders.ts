import * as z from "zod/mini";
import { lineKinds } from "../domain/basket.ts";
import { isPaid } from "../domain/order.ts";
import type { SoldOrder } from "../domain/rate-comparison.ts";
import { entity } from "./entity.ts";
import { partitions, shardsOf } from "./keys.ts";
import { firstTermsItem, orderItem, ratedLines } from "./orders.ts";
import type { Table } from "./table.ts";
import type { Item } from "./write.ts";

/** Of an order what decides on its commission. No buyer, no pictures: of a hundred thousand orders, the rest takes longer to read than to reckon with. */
const soldItem = z.extend(
  z.pick(orderItem, {
    ...{ ambassadorId: true, soldBy: true, code: true, createdAt: true, status: true, totalMinor: true },
    ...{ refundedMinor: true, refunds: true, disputes: true, rateBps: true, isFirst: true, coupon: true },
  }),
  {
    lines: z.array(
      z.object({
        kind: z.optional(z.enum(lineKinds)),
        productId: z.optional(z.string()),
        quantity: z.number(),
        amountMinor: z.number(),
        discountMinor: z.optional(z.number()),
        taxBps: z.optional(z.number()),
        base: z.optional(z.literal("net")),
        rateBps: z.optional(z.number()),
        earns: z.optional(z.object({ numerator: z.number(), denominator: z.number() })),
        first: z.optional(firstTermsItem),
      }),
    ),
  },
);
/** The attributes that it is made of. */
export const attributes = Object.keys(soldItem.shape);

/** @throws ZodError where an item is no order */
export const parseSold = (item: Item): SoldOrder => {
  const { rateBps, lines, ...order } = z.parse(soldItem, item);
  return { ...order, lines: ratedLines(lines, rateBps) };
};

/** What was sold, read whole: a list that nobody looks through order by order. */
export const soldOrders = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /**
     * Visits all orders placed since an instant that were paid, a page of a megabyte at a time: all shards side by side, in no order.
     * A page is let go once it was visited, so that memory does not grow with the orders.
     */
    async visitSince(instant: string, visit: (orders: SoldOrder[]) => Promise<void>): Promise<void> {
      await Promise.all(
        shardsOf(partitions.orders).map(async (partition) => {
          const where = {
            expression: "gsi1pk = :partition AND gsi1sk >= :instant",
            values: { ":partition": partition, ":instant": instant },
          };
          let startKey: Item | undefined;
          do {
            const page = await table.query({ index: "gsi1", where, only: attributes, ...(startKey && { startKey }) });
            await visit(page.items.map(parseSold).filter(isPaid));
            startKey = page.lastKey;
          } while (startKey);
        }),
      );
    },
  }),
  writes: () => ({}),
});
