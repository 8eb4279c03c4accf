import * as z from "zod/mini";
import type { Booking } from "../domain/booking.ts";
import type { Counters } from "../domain/counters.ts";
import { accounts, countersOf, entryKinds, type JournalEntry } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import { dayOf } from "../domain/period.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { addition } from "./counters.ts";
import { entity } from "./entity.ts";
import { indexKeys, type Key, keys, shardOf } from "./keys.ts";
import type { Table } from "./table.ts";
import type { Expression, Write } from "./write.ts";

/** A journal entry as it lies in the table. */
export const entryItem = z.object({
  id: z.string(),
  kind: z.enum(entryKinds),
  orderId: z.string(),
  code: z.string(),
  ambassadorId: z.string(),
  currency: z.string(),
  rateBps: z.number(),
  postings: z.array(z.object({ account: z.enum(accounts), amountMinor: z.number() })),
  bookedAt: z.string(),
  /** What set the booking off; entries of an older Herald have none. */
  correlationId: z.optional(z.string()),
});

/** The journal. Its entries are put once and never touched again; there is no verb that could. */
export const ledger = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    /** Every entry booked on a UTC day, in order. */
    async *entriesOf(day: string): AsyncGenerator<JournalEntry> {
      const where = { expression: "gsi1pk = :day", values: { ":day": `LEDGER#${day}` } };
      for await (const item of table.queryAll({ index: "gsi1", where })) yield z.parse(entryItem, item);
    },
  }),
  writes: (table: Table) => ({
    /**
     * Books a change: the order, the journal entry, and every counter that the entry moves, in one transaction.
     * @param correlationId what set the booking off; the entry carries it to the event that it becomes
     * @returns false where the order changed since it was read; read it and decide again
     */
    async post(before: Order, { order, entry }: Booking, correlationId?: string): Promise<boolean> {
      const writes = { order: orderWrite(before, order), ...(entry && entryWrites(entry, correlationId)) };
      try {
        await table.transact(writes);
        return true;
      } catch (error) {
        if (error instanceof ConditionFailed && error.refused.every(isOfTheOrder)) return false;
        throw error;
      }
    },
  }),
});

/** Whether a booking's write tells, when it is refused, that the order is not what was read. */
const isOfTheOrder = (write: string): boolean => write === "order" || write === "entry";

/** Only what a booking changes; what else is written on the order meanwhile stays. */
function orderWrite(before: Order, after: Order): Write {
  const index = indexKeys.ordersByStatus(after.status, after.createdAt, after.id);
  return {
    update: keys.order(after.id),
    change: {
      expression:
        "SET #status = :status, gsi2pk = :partition, version = :version, refundedMinor = :refundedMinor, " +
        "disputes = :disputes, checkoutSessionId = :sessionId, paymentIntentId = :paymentIntentId, paidAt = :paidAt",
      names: { "#status": "status" },
      values: {
        ":status": after.status,
        ":partition": index.gsi2pk,
        ":version": after.version,
        ":refundedMinor": after.refundedMinor,
        ":disputes": after.disputes,
        ":sessionId": after.checkoutSessionId,
        ":paymentIntentId": after.paymentIntentId,
        ":paidAt": after.paidAt,
      },
    },
    condition: {
      expression: "version = :before AND #status = :statusBefore",
      names: { "#status": "status" },
      values: { ":before": before.version, ":statusBefore": before.status },
    },
  };
}

function entryWrites(entry: JournalEntry, correlationId: string | undefined): Record<string, Write> {
  return { entry: entryPut(entry, correlationId), ...counterMoves(entry, countersOf(entry)) };
}

/** Puts an entry, once. */
export function entryPut(entry: JournalEntry, correlationId?: string): Write {
  const { id, orderId, bookedAt } = entry;
  const index = indexKeys.ledgerDay(dayOf(bookedAt), bookedAt, id);
  return {
    put: { ...keys.entry(orderId, id), type: "entry", ...entry, correlationId, ...index },
    condition: { expression: "attribute_not_exists(pk)" },
  };
}

/** Moves every counter that an entry touches: its link's, its ambassador's, and the day's of both ambassador and shop. */
export function counterMoves(entry: JournalEntry, counters: Counters): Record<string, Write> {
  const { orderId, code, ambassadorId, bookedAt } = entry;
  const day = dayOf(bookedAt);
  const exists = { expression: "attribute_exists(pk)" };
  return {
    link: move(keys.link(code), counters, exists),
    ambassador: move(keys.user(ambassadorId), counters, exists),
    ambassadorDay: move(keys.ambassadorDay(ambassadorId, day), counters),
    shopDay: move(keys.shopDay(day, shardOf(orderId)), counters),
  };
}

function move(key: Key, counters: Counters, condition?: Expression): Write {
  return {
    update: key,
    change: addition(counters),
    ...(condition && { condition }),
  };
}
