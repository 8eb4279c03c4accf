import type { balances } from "../data/balances.ts";
import type { Books, ledger } from "../data/ledger.ts";
import type { orders } from "../data/orders.ts";
import type { Booking } from "../domain/booking.ts";
import { AppError } from "../domain/errors.ts";
import type { Order } from "../domain/order.ts";

interface Deps {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "get">;
  balances: Pick<ReturnType<(typeof balances)["reads"]>, "get">;
  /** The ledger's verb that books what is decided. */
  post: ReturnType<(typeof ledger)["writes"]>["post"];
}

/** An order, and whose it is where that is known. */
interface Of {
  orderId: string;
  ambassadorId?: string | undefined;
}

/** What was booked, and the order as it was before. */
export interface Booked extends Booking {
  before: Order;
}

const maxTries = 5;

/**
 * Has a rule of domain/booking.ts decide on an order and its ambassador's balance as they are, and books what it decides; where
 * one of them changed between the two, all of it again.
 * @param of `ambassadorId` where Stripe named it beside the order: both are then read side by side
 * @returns undefined where nothing was: a repeat
 * @throws AppError `not_found` where there is no such order, `conflict` where it changes all the time
 */
export function book(deps: Deps, of: Of, decide: (order: Order) => Booking | undefined): Promise<Booked | undefined> {
  return bookBeside(deps, of, async () => undefined, decide);
}

/** The same, where a rule asks for more than the order: it is read beside that. */
export async function bookBeside<More>(
  deps: Deps,
  of: Of,
  read: () => Promise<More>,
  decide: (order: Order, more: More) => Booking | undefined,
): Promise<Booked | undefined> {
  for (let tries = 0; tries < maxTries; tries++) {
    const [books, more] = await Promise.all([readBooks(deps, of), read()]);
    const booking = decide(books.order, more);
    if (!booking) return undefined;
    if (await deps.post(books, booking)) return { before: books.order, ...booking };
  }
  throw new AppError("conflict", `Order ${of.orderId} changes all the time.`);
}

async function readBooks({ orders, balances }: Deps, { orderId, ambassadorId }: Of): Promise<Books> {
  const [order, balance] = await Promise.all([
    orders.get(orderId),
    ambassadorId === undefined ? undefined : balances.get(ambassadorId),
  ]);
  if (!order) throw new AppError("not_found", `There is no order ${orderId}.`);
  const isTheirs = order.ambassadorId === ambassadorId;
  return { order, balance: isTheirs ? balance : await balances.get(order.ambassadorId) };
}
