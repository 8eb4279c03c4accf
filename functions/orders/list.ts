import { listOrders as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orderSearch } from "../../shared/data/order-search.ts";
import { orders } from "../../shared/data/orders.ts";
import { assertForwards } from "../../shared/domain/period.ts";
import { lookupOf } from "../../shared/domain/search.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { orderSummary } from "../../shared/views/order.ts";

/** The owner lists the orders, of one status or all, of a period or ever, or looks for some: by words, or by who brought them. */
export async function listOrders(input: InputOf<typeof route>, deps: DepsOf<"orders/list">) {
  assertForwards(input);
  const isDue = input.shipment === "due";
  const isSearch = isDue || input.ambassadorId !== undefined || lookupOf(input.search ?? "") !== undefined;
  const page = await (isSearch ? deps.orderSearch.find({ ...input, isDue }) : deps.orders.list(input));
  return { ...page, items: page.items.map((order) => orderSummary(order, deps.shop)) };
}

export const handler = signedIn(route, { orders, orderSearch }, listOrders);
