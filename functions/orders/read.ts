import { readOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { publicName } from "../../shared/domain/person.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { formerAmbassadors, orderHistory, orderSummary } from "../../shared/views/order.ts";

/** The owner reads an order with all that happened to it. */
export async function readOrder({ orderId }: InputOf<typeof route>, deps: DepsOf<"orders/read">) {
  const file = await deps.orders.getFile(orderId);
  if (!file) throw new AppError("not_found", "There is no such order.");
  const ids = formerAmbassadors(file);
  const former = ids.length === 0 ? [] : await deps.users.getMany(ids);
  const names = former.map((user) => ({ id: user.id, name: publicName(user) }));
  return { ...orderSummary(file.order, deps.shop), history: orderHistory(file, names) };
}

export const handler = signedIn(route, { orders, users }, readOrder);
