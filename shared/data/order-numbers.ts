import * as z from "zod/mini";
import { orderNumber } from "../domain/order-number.ts";
import { entity } from "./entity.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

const counter = z.object({ allotted: z.int() });

/**
 * The numbers that people call orders by. Each is allotted once; one that is allotted to a payment which was booked already, or which is tried
 * again after a crash, is no order's: numbers rise, and have gaps.
 */
export const orderNumbers = /* @__PURE__ */ entity({
  reads: () => ({}),
  writes: (table: Table) => ({
    /** A number that no order has. */
    async allot(): Promise<number> {
      const item = await table.write({
        update: keys.orderNumbers(),
        change: { add: { allotted: 1 } },
        isTechnical: true,
      });
      return orderNumber(z.parse(counter, item).allotted);
    },
  }),
});
