import type { orders } from "../data/orders.ts";
import { AppError } from "../domain/errors.ts";
import type { Order } from "../domain/order.ts";

interface Deps {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "get">;
}

const maxTries = 5;

/**
 * Changes an order as it is, with nothing booked; where it changed between being read and written, all of it again.
 * @param change what it came to; false where the order changed
 * @throws AppError `not_found` where there is no such order, `conflict` where it changes all the time
 */
export async function changeOrder<Done>(
  { orders }: Deps,
  orderId: string,
  change: (order: Order) => Promise<Done | false>,
): Promise<Done> {
  for (let tries = 0; tries < maxTries; tries++) {
    const order = await orders.get(orderId);
    if (!order) throw new AppError("not_found", "There is no such order.");
    const done = await change(order);
    if (done !== false) return done;
  }
  throw new AppError("conflict", "This order is being changed. Look again in a moment.");
}
