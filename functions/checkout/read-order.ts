import { readCheckoutOrder as route } from "../../shared/contract/checkout.ts";
import type { InputOf } from "../../shared/contract/route.ts";
import { orders } from "../../shared/data/orders.ts";
import { AppError } from "../../shared/domain/errors.ts";
import { isPaid } from "../../shared/domain/order.ts";
import type { DepsOf } from "../../shared/lambda/deps.ts";
import { http } from "../../shared/lambda/http.ts";
import { taxesOf } from "../../shared/views/order.ts";
import { shipmentAnswer } from "../../shared/views/shipment.ts";

/** A buyer reads their order, on the strength of knowing both its id and its Checkout session's. */
export async function readOrder({ orderId, session }: InputOf<typeof route>, deps: DepsOf<"checkout/read-order">) {
  const order = await deps.orders.get(orderId);
  if (!order || order.checkoutSessionId !== session) throw new AppError("not_found", "There is no such order.");
  const { number, status, totalMinor, refundedMinor, currency, lines, coupon, shipment } = order;
  return {
    ...{ orderId, number, status, totalMinor, refundedMinor, currency, lines, coupon },
    ...taxesOf(order),
    ...(shipment && { shipment: shipmentAnswer(shipment) }),
    ...(!isPaid(order) && { payment: order.payment }),
  };
}

export const handler = http(route, { orders }, readOrder);
