import { maxNotesInDay, addOrderNote as route } from "../../shared/contract/order-notes.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { attempts } from "../../shared/data/attempts.ts";
import { orderNotes } from "../../shared/data/order-notes.ts";
import { orders } from "../../shared/data/orders.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isPaid } from "../../shared/domain/order.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { countBy, refuse } from "../../shared/policies/attempt-limit.ts";
import { derivedId } from "../../shared/policies/ids.ts";

/** Somebody of the team writes down something about an order, for the team. Asked again under the same key, it is the same note. */
export async function addOrderNote(
  { orderId, text, idempotencyKey }: InputOf<typeof route>,
  deps: DepsOf<"orders/add-note">,
  caller: Caller,
) {
  const id = derivedId("not", orderId, caller.id, idempotencyKey);
  const [order, known] = await Promise.all([deps.orders.get(orderId), deps.orderNotes.get(orderId, id)]);
  if (!order) throw new AppError("not_found", "There is no such order.");
  if (known) return same(known, text);
  if (!isPaid(order))
    throw new AppError("order_state", "Only an order that is paid is kept, and its notes with it.", {
      params: { reason: "unpaid" },
    });
  const counted = await countBy([{ subject: `note#${orderId}`, max: maxNotesInDay, windowSeconds: 86_400 }], deps);
  refuse(counted, `This order got ${maxNotesInDay} notes today. Go on tomorrow.`);
  const note = { id, text, at: deps.now().toISOString(), author: caller.id };
  if (await deps.orderNotes.insert(orderId, note)) return note;
  const meanwhile = await deps.orderNotes.get(orderId, id);
  return meanwhile ? same(meanwhile, text) : note;
}

/** @throws AppError `idempotency_key_reused` where the key was used for another note */
function same<Note extends { text: string }>(note: Note, text: string): Note {
  if (note.text === text) return note;
  throw new AppError("idempotency_key_reused", "This Idempotency-Key was used for another note.");
}

export const handler = signedIn(route, { attempts, orderNotes, orders }, addOrderNote);
