import type { ledger } from "../data/ledger.ts";
import type { orders } from "../data/orders.ts";
import type { Booking } from "../domain/booking.ts";
import { AppError } from "../domain/errors.ts";
import type { Order } from "../domain/order.ts";
import { correlationId } from "../observability/correlation.ts";

interface Books {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "get">;
  ledger: ReturnType<(typeof ledger)["writes"]>;
}

/** What was booked, and the order as it was before. */
export interface Booked extends Booking {
  before: Order;
}

const maxTries = 5;

/**
 * Reads an order, decides, and books the decision; where the order changed between the two, all of it again.
 * @returns undefined where nothing was: a repeat
 * @throws AppError `not_found` where there is no such order, `conflict` where it changes all the time
 */
export async function book(
  { orders, ledger }: Books,
  orderId: string,
  decide: (order: Order) => Booking | undefined,
): Promise<Booked | undefined> {
  for (let tries = 0; tries < maxTries; tries++) {
    const before = await orders.get(orderId);
    if (!before) throw new AppError("not_found", `There is no order ${orderId}.`);
    const booking = decide(before);
    if (!booking) return undefined;
    if (await ledger.post(before, booking, correlationId())) return { before, ...booking };
  }
  throw new AppError("conflict", `Order ${orderId} changes all the time.`);
}
