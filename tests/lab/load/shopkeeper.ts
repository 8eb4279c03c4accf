import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { signIn } from "./browser.ts";
import type { Paid } from "./buyer.ts";
import type { Shop } from "./shop.ts";
import type { Visitor } from "./visitor.ts";

const refunded = z.object({ amountMinor: z.int() });
const oneIn = 100;

/** The owner: signs in once, and gives money back for one order in a hundred, half of it or all. */
export async function shopkeeper(visitor: Visitor, { owner }: Shop) {
  await signIn(visitor, "admin", owner.email, owner.password);
  let orders = 0;
  let refunds = 0;
  return {
    get refunds() {
      return refunds;
    },
    /** Hears of a paid order. The first one is refunded too, so that no run is without. @throws Unexpected */
    async hear({ orderId, totalMinor }: Paid): Promise<void> {
      orders += 1;
      if (orders % oneIn !== 1) return;
      refunds += 1;
      const amount = refunds % 2 === 0 ? {} : { amountMinor: Math.ceil(totalMinor / 2) };
      const request = {
        kind: "refund, by the owner",
        method: "POST",
        to: `/api/admin/orders/${orderId}/refunds`,
      } as const;
      const headers = { "idempotency-key": randomUUID() };
      await visitor.ask({ ...request, body: amount, headers, status: 201 }, refunded);
    },
  };
}
