import type { InputOf } from "../../shared/contract/route.ts";
import { shipOrder as route } from "../../shared/contract/shipments.ts";
import { orders } from "../../shared/data/orders.ts";
import { shipments } from "../../shared/data/shipments.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isPaid } from "../../shared/domain/order.ts";
import { isSaid } from "../../shared/domain/shipment.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { type Caller, signedIn } from "../../shared/lambda/signed-in.ts";
import { changeOrder } from "../../shared/policies/change-order.ts";
import { shipmentAnswer } from "../../shared/views/shipment.ts";

/** Somebody of the team says that an order is on its way, or corrects what is known of it; its buyer is told of that once, where they ask for it. */
export async function shipOrder(
  { orderId, tellsBuyer, ...facts }: InputOf<typeof route>,
  deps: DepsOf<"orders/ship">,
  caller: Caller,
) {
  const now = deps.now().toISOString();
  const shipment = await changeOrder(deps, orderId, async (order) => {
    if (!isPaid(order)) throw unpaid();
    const { at, by } = order.shipment ?? { at: now, by: caller.id };
    const said = { at, by, ...facts };
    const isTold = !tellsBuyer || order.shipmentTold === order.shipments;
    const isDone = (isSaid(order.shipment, facts) && isTold) || (await deps.shipments.ship(order, said, tellsBuyer));
    return isDone && said;
  });
  return { shipment: shipmentAnswer(shipment) };
}

const unpaid = () =>
  new AppError("order_state", "This order is not paid: don't send anything.", { params: { reason: "unpaid" } });

export const handler = signedIn(route, { orders, shipments }, shipOrder);
