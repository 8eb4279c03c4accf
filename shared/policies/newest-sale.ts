import type { orders } from "../data/orders.ts";
import type { settings } from "../data/settings.ts";
import type { users } from "../data/users.ts";
import { exampleKey } from "../domain/email-choice.ts";
import type { Order } from "../domain/order.ts";
import type { User } from "../domain/person.ts";
import type { ShopSettings } from "../domain/settings.ts";
import type { Shop } from "../services/settings.ts";

interface Deps {
  orders: Pick<ReturnType<(typeof orders)["reads"]>, "list">;
  settings: Pick<ReturnType<(typeof settings)["reads"]>, "get">;
  users: Pick<ReturnType<(typeof users)["reads"]>, "get">;
  shop: Pick<Shop, "firstSettings">;
}

interface Sale {
  order: Order;
  ambassador: User;
}

/**
 * What an e-mail is shown with: the newest order that is paid and nothing else, with whose link it came through, where there is one; and
 * how the shop looks. To be looked at: what the ambassador alone may stop, nobody else gets the key of.
 */
export async function newestSale(deps: Deps): Promise<{ sale: Sale | undefined; settings: ShopSettings }> {
  const [sale, settings] = await Promise.all([saleOf(deps), deps.settings.get(deps.shop.firstSettings)]);
  return { sale, settings };
}

async function saleOf(deps: Deps): Promise<Sale | undefined> {
  const { items } = await deps.orders.list({ status: "PAID", abandoned: "show", sort: "newest", limit: 1 });
  const [order] = items;
  const ambassador = order && (await deps.users.get(order.ambassadorId));
  return ambassador && { order, ambassador: { ...ambassador, unsubscribeKey: exampleKey } };
}
