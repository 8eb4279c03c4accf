import { readOrder as route } from "../../shared/contract/orders.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { users } from "../../shared/data/users.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { publicName } from "../../shared/domain/person.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { formerAmbassadors, orderAttribution, orderHistory, orderSummary, teamOf } from "../../shared/views/order.ts";

/** The owner reads an order with all that happened to it. */
export async function readOrder({ orderId }: InputOf<typeof route>, deps: DepsOf<"orders/read">) {
  const file = await deps.orders.getFile(orderId);
  if (!file) throw new AppError("not_found", "There is no such order.");
  const { linkAmbassadorId, couponAmbassadorId } = file.order.attribution ?? {};
  const touched = [linkAmbassadorId, couponAmbassadorId].filter((id) => id !== undefined);
  const former = formerAmbassadors(file);
  const team = teamOf(file);
  const ids = [...new Set([...former, ...touched, ...team])];
  const people = ids.length === 0 ? [] : await deps.users.getMany(ids);
  const members = people.filter(({ id }) => team.includes(id));
  const names = people.map((user) => ({ id: user.id, name: publicName(user) }));
  const formerNames = names.filter(({ id }) => former.includes(id));
  return {
    ...orderSummary(file.order, deps.shop),
    ...orderAttribution(file.order, names),
    history: orderHistory(
      file,
      formerNames,
      members.map(({ id, firstName, lastName }) => ({ id, name: `${firstName} ${lastName}` })),
    ),
  };
}

export const handler = signedIn(route, { orders, users }, readOrder);
