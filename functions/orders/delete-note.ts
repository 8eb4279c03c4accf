import { deleteOrderNote as route } from "../../shared/contract/order-notes.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orderNotes } from "../../shared/data/order-notes.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";

/** Somebody of the team deletes a note on an order; the audit log goes on to tell what it said. */
export async function deleteOrderNote({ orderId, noteId }: InputOf<typeof route>, deps: DepsOf<"orders/delete-note">) {
  const note = await deps.orderNotes.get(orderId, noteId);
  if (!note) throw new AppError("not_found", "There is no such note.");
  await deps.orderNotes.delete(orderId, note);
}

export const handler = signedIn(route, { orderNotes }, deleteOrderNote);
