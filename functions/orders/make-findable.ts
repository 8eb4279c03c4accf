import { type FindingMessage, findingMessage } from "../../shared/contract/messages.ts";
import { orderSearch } from "../../shared/data/order-search.ts";
import { orders } from "../../shared/data/orders.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { queue } from "../../shared/lambda/queue.ts";

/** A paid order is found from now on by its buyer, its id and its ambassador. A repeat writes the same again. */
export async function makeFindable({ detail: { orderId } }: FindingMessage, deps: DepsOf<"orders/make-findable">) {
  const order = await deps.orders.get(orderId);
  if (!order) throw new AppError("not_found", `There is no order ${orderId}.`);
  await deps.orderSearch.makeFindable(order);
}

export const handler = queue("orders/make-findable", findingMessage, { orders, orderSearch }, makeFindable);
