import type { ledger } from "../data/ledger.ts";
import type { orders } from "../data/orders.ts";
import type { Booking } from "../domain/booking.ts";
import { AppError } from "../domain/errors.ts";
import type { Order } from "../domain/order.ts";

interface Books {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "get">;
  ledger: ReturnType<(typeof ledger)["writes"]>;
}

const mostTries = 5;

/**
 * Reads an order, decides, and books the decision; where the order changed between the two, all of it again.
 * @returns whether anything was booked; a repeat is not
 * @throws AppError `not_found` where there is no such order, `conflict` where it changes all the time
 */
export async function book(
  { orders, ledger }: Books,
  orderId: string,
  decide: (order: Order) => Booking | undefined,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    const order = await orders.get(orderId);
    if (!order) throw new AppError("not_found", `There is no order ${orderId}.`);
    const booking = decide(order);
    if (!booking) return false;
    if (await ledger.post(order, booking)) return true;
  }
  throw new AppError("conflict", `Order ${orderId} changes all the time.`);
}
