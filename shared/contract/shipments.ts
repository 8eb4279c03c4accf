import * as z from "zod/mini";
import { orderId, shipment, shipmentFacts } from "./checkout.ts";
import { route } from "./route.ts";

export const orderParams = z.strictObject({ orderId });

export const shipOrder = route({
  name: "orders/ship",
  summary: "Say that an order is on its way",
  description:
    "Or what else is known of it: what is not named is known no more. Of a carrier that Herald knows, the number leads to its page; of any other, " +
    "`trackingUrl` says where it is followed. `tellsBuyer` sends the buyer an e-mail of it, once however often it is asked for.",
  params: orderParams,
  body: z.strictObject({ ...shipmentFacts, tellsBuyer: z._default(z.boolean(), true) }),
  answer: { status: 200, body: z.object({ shipment }), description: "The shipment as the buyer sees it." },
  errors: ["not_found", "order_state", "conflict"],
});

export const unshipOrder = route({
  name: "orders/unship",
  summary: "Take back that an order is on its way",
  description:
    "It waits to be shipped again. The buyer is told nothing. Of an order that is not on its way, nothing changes.",
  params: orderParams,
  answer: { status: 204, description: "The order is not on its way." },
  errors: ["not_found", "conflict"],
});
