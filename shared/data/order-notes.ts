import * as z from "zod/mini";
import type { OrderNote } from "../domain/order-note.ts";
import { ConditionFailed } from "./condition-failed.ts";
import { entity } from "./entity.ts";
import { absent } from "./expressions.ts";
import { keys } from "./keys.ts";
import type { Table } from "./table.ts";

export const orderNoteItem = z.object({ id: z.string(), text: z.string(), at: z.string(), author: z.string() });

/** What the team writes down about orders: it lies with the order, and is read with it. */
export const orderNotes = /* @__PURE__ */ entity({
  reads: (table: Table) => ({
    async get(orderId: string, noteId: string): Promise<OrderNote | undefined> {
      const item = await table.get(keys.orderNote(orderId, noteId));
      return item && z.parse(orderNoteItem, item);
    },
  }),
  writes: (table: Table) => ({
    /** @returns whether it was not there yet */
    insert: (orderId: string, note: OrderNote): Promise<boolean> => {
      const put = { ...keys.orderNote(orderId, note.id), type: "order-note", ...note };
      return ConditionFailed.held(() => table.write({ put, condition: absent }));
    },
    async delete(orderId: string, note: OrderNote): Promise<void> {
      await table.write({ delete: keys.orderNote(orderId, note.id), was: { ...note } });
    },
  }),
});
