import { readOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { AppError } from "../../shared/domain/errors.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { orderHistory, orderSummary } from "../../shared/views/order.ts";

/** The owner reads an order with all that happened to it. */
export async function readOrder({ orderId }: InputOf<typeof route>, deps: DepsOf<"orders/read">) {
  const file = await deps.orders.getFile(orderId);
  if (!file) throw new AppError("not_found", "There is no such order.");
  return { ...orderSummary(file.order, deps.shop), history: orderHistory(file) };
}

export const handler = signedIn(route, { orders }, readOrder);
