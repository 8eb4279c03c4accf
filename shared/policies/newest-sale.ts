import type { orders } from "../data/orders.ts";
import type { users } from "../data/users.ts";
import { exampleKey } from "../domain/email-choice.ts";
import type { Order } from "../domain/order.ts";
import type { User } from "../domain/person.ts";

interface Deps {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "list">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "get">;
}

/**
 * The newest order that is paid and nothing else, with whose link it came through; nothing in a shop that has none. To be looked at: what
 * the ambassador alone may stop, nobody else gets the key of.
 */
export async function newestSale(deps: Deps): Promise<{ order: Order; ambassador: User } | undefined> {
  const { items } = await deps.orders.list({ status: "PAID", abandoned: "show", sort: "newest", limit: 1 });
  const [order] = items;
  const ambassador = order && (await deps.users.get(order.ambassadorId));
  return ambassador && { order, ambassador: { ...ambassador, unsubscribeKey: exampleKey } };
}
