import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Order } from "../domain/order.ts";
import { plainAddress } from "../domain/self-referral.ts";
import { entity } from "./entity.ts";
import { absent } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Write } from "./write.ts";

const firstItem = z.object({ orderId: z.string() });

/**
 * Which order was a buyer's first, since rules tell first ones from later ones: an item a mail box, put once with the sale and never touched
 * again. It holds a hash and an order's id, and nothing of the buyer.
 */
export const firstOrders = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** The id of the first order of a buyer, by their address; undefined where none is booked. Strongly consistent. */
    async of(email: string): Promise<string | undefined> {
      const item = await table.get(keyOf(email));
      return item && z.parse(firstItem, item).orderId;
    },
  }),
  writes: () => ({}),
});

/** Puts an order as its buyer's first one: of two, one is refused. */
export const firstOrderPut = ({ id: orderId, buyer }: Order): Write => ({
  put: { ...keyOf(buyer.email), type: "first-order", orderId },
  condition: absent,
  isTechnical: true,
});

/** One mail box is one buyer, however its address is written. */
const keyOf = (email: string) => keys.firstOrder(createHash("sha256").update(plainAddress(email)).digest("base64url"));
