import { type FindingMessage, findingMessage } from "../../shared/contract/messages.ts";
import { erasures } from "../../shared/data/erasures.ts";
import { orderSearch } from "../../shared/data/order-search.ts";
import { orders } from "../../shared/data/orders.ts";
import { shipments } from "../../shared/data/shipments.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { Order } from "../../shared/domain/order.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";

/**
 * A paid order is found from now on by its buyer, its number and id and its ambassador, and where it waits to be shipped, among those. A repeat
 * writes the same again; of two that overlap while the order is given to somebody else, or shipped, whoever writes last has looked after writing. Whose ambassador left before they
 * could be erased from it has their name taken out here: an order is found first, and looked after then.
 */
export async function makeFindable({ detail: { orderId } }: FindingMessage, deps: DepsOf<"orders/make-findable">) {
  for (let order = await orderOf(orderId, deps); ; ) {
    await Promise.all([deps.orderSearch.makeFindable(order), deps.shipments.list(order)]);
    const { ambassadorId, shipments } = order;
    const [now, { hasLeft }] = await Promise.all([orderOf(orderId, deps), deps.erasures.progressOf(ambassadorId)]);
    if (hasLeft) await deps.erasures.forgetOnOrder(orderId, ambassadorId);
    if (now.ambassadorId === ambassadorId && now.shipments === shipments) return;
    order = now;
  }
}

async function orderOf(orderId: string, deps: DepsOf<"orders/make-findable">): Promise<Order> {
  const order = await deps.orders.get(orderId);
  if (!order) throw new AppError("not_found", `There is no order ${orderId}.`);
  return order;
}

export const handler = queue(
  "orders/make-findable",
  findingMessage,
  { erasures, orders, orderSearch, shipments },
  makeFindable,
);
