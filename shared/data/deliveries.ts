import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";

import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

/**
 * How long a claim holds, in seconds; after that its holder counts as dead and the message may be sent again. It
 * outlasts a run (30 s) by more than clocks are apart, and is over before the queue has tried its last: see
 * docs/decisions.md.
 */
export const claimSeconds = 600;
/** How long a marker is kept, in seconds: a year, far longer than any queue or archive replays by itself. */
const keptSeconds = 366 * 86_400;

/**
 * Marks which messages were sent. A claim is taken before sending and made final after it, so two workers never send
 * the same message, and a worker's death between the two costs one message twice, never one lost.
 */
export const deliveries = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async isSent(messageId: string): Promise<boolean> {
      const item = await table.get(keys.delivery(messageId));
      return item?.sentAt !== undefined;
    },
  }),
  writes: (table: Table) => ({
    /** @returns false where it was sent already, or another worker holds the claim */
    async claim(messageId: string, nowSeconds: number): Promise<boolean> {
      const item = {
        ...keys.delivery(messageId),
        type: "delivery",
        claimedUntil: nowSeconds + claimSeconds,
        ttl: nowSeconds + keptSeconds,
      };
      const condition = {
        expression: "attribute_not_exists(pk) OR (attribute_not_exists(sentAt) AND claimedUntil < :now)",
        values: { ":now": nowSeconds },
      };
      return ConditionFailed.held(() => table.write({ put: item, condition }));
    },
    /** Gives a claim back where sending failed, so that the next try need not wait. */
    async release(messageId: string): Promise<void> {
      await table.write({
        delete: keys.delivery(messageId),
        condition: { expression: "attribute_not_exists(sentAt)" },
      });
    },
    async noteSent(messageId: string, sentAt: string): Promise<void> {
      await table.write({
        update: keys.delivery(messageId),
        change: { set: { sentAt } },
      });
    },
  }),
});
