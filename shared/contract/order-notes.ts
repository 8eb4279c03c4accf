import * as z from "zod/mini";
import { orderId } from "./checkout.ts";
import { id, instant } from "./fields.ts";
import { route } from "./route.ts";
import { orderParams } from "./shipments.ts";
import { longText } from "./texts.ts";

/** How many notes one order may get within a day. */
export const maxNotesInDay = 50;

export const addOrderNote = route({
  name: "orders/add-note",
  summary: "Write a note on an order",
  description:
    "For the team alone: neither buyer nor ambassador sees it. It stands in the order's history. The same Idempotency-Key writes once.",
  idempotent: true,
  params: orderParams,
  body: z.strictObject({ text: longText(1_000) }),
  answer: {
    status: 201,
    body: z.object({ id: z.string(), text: z.string(), at: instant }),
    description: "The note as it is kept.",
  },
  errors: ["not_found", "order_state", "idempotency_key_reused", "too_many_attempts"],
});

export const deleteOrderNote = route({
  name: "orders/delete-note",
  summary: "Delete a note on an order",
  params: z.strictObject({ orderId, noteId: id("not") }),
  answer: { status: 204, description: "The note is gone." },
  errors: ["not_found"],
});
