import type { balances } from "../data/balances.ts";
import type { givings } from "../data/givings.ts";
import { AppError } from "../domain/errors.ts";
import { awayIdOf, bookGiving, type Giving, givenEntryId } from "../domain/giving.ts";
import type { OrderEntry } from "../domain/ledger.ts";

interface Deps {
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  givings: ReturnType<(typeof givings)["reads"]> & ReturnType<(typeof givings)["writes"]>;
  now(): Date;
}

const maxTries = 5;

/**
 * Moves a sale to another ambassador, once, however often and by however many it is asked for: whoever asks for what is done already gets
 * the entry that did it.
 * @returns the entry of whom it was given to
 * @param giving `isActive`: whether who gets it may sell
 * @throws AppError `not_found`, `order_state`, `ambassador_state`, `idempotency_key_reused` where something else was booked by that id, `conflict`
 */
export async function give(orderId: string, giving: Giving & { isActive: boolean }, deps: Deps): Promise<OrderEntry> {
  for (let tries = 0; tries < maxTries; tries++) {
    const [file, from, to] = await Promise.all([
      deps.givings.fileOf(orderId),
      deps.balances.get(giving.fromId),
      deps.balances.get(giving.to.id),
    ]);
    if (!file) throw new AppError("not_found", "There is no such order.");
    const { order, entries } = file;
    const done = doneBefore(giving, entries, order.ambassadorId);
    if (done) return done;
    if (!giving.isActive) throw new AppError("ambassador_state", "A sale can only be given to who is active.");
    const booking = bookGiving(order, entries, giving, deps.now().toISOString());
    if (await deps.givings.give({ order, from, to }, booking)) return booking.given;
  }
  throw new AppError("conflict", "This order or its ambassadors' balances change all the time. Try again in a moment.");
}

/** The entry that did so before: this very request's, or another person's with whom it went from the same to the same. */
function doneBefore(
  { id, fromId, to, reason }: Giving,
  entries: readonly OrderEntry[],
  ownerId: string,
): OrderEntry | undefined {
  const known = entries.find((entry) => entry.id === givenEntryId(id));
  if (known && (known.ambassadorId !== to.id || known.reason !== reason)) {
    throw new AppError("idempotency_key_reused", "This Idempotency-Key was used to give this order otherwise.");
  }
  if (known || ownerId !== to.id) return known;
  const toThem = entries.filter((entry) => entry.kind === "given" && entry.ambassadorId === to.id);
  const last = toThem.sort((a, b) => (a.bookedAt < b.bookedAt ? -1 : 1)).at(-1);
  const away = last && entries.find((entry) => entry.id === awayIdOf(last.id));
  return away?.ambassadorId === fromId ? last : undefined;
}
