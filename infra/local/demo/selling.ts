/** What the demo's prices hold, and what its buyers paid for delivery. */
import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";

const put = (owner: DemoClient, sections: object) => owner.call("PUT /api/admin/settings", sections, z.object({}));

/** Prices hold their tax, and small orders pay for delivery. @param step the smallest coin, minor units */
export const chargeDelivery = (owner: DemoClient, step: number) =>
  put(owner, {
    tax: { rateBps: 1_900, base: "gross" },
    deliveryTerms: { feeMinor: 490 * step, freeFromMinor: 9_000 * step },
  });

/** Since then all orders are delivered for nothing. */
export const deliverFree = (owner: DemoClient) => put(owner, { deliveryTerms: { feeMinor: 0 } });
