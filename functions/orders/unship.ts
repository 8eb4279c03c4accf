import type { InputOf } from "../../shared/contract/route.ts";
import { unshipOrder as route } from "../../shared/contract/shipments.ts";
import { orders } from "../../shared/data/orders.ts";
import { shipments } from "../../shared/data/shipments.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { signedIn } from "../../shared/lambda/signed-in.ts";
import { changeOrder } from "../../shared/policies/change-order.ts";

/** Somebody of the team takes back that an order is on its way: it waits to be shipped again. */
export async function unshipOrder({ orderId }: InputOf<typeof route>, deps: DepsOf<"orders/unship">) {
  await changeOrder(deps, orderId, async (order) => order.shipment === undefined || deps.shipments.unship(order));
}

export const handler = signedIn(route, { orders, shipments }, unshipOrder);
