import * as z from "zod/mini";
import { route } from "./route.ts";
import { orderParams } from "./shipments.ts";

/** What a buyer can be sent once more. */
export const resentKinds = ["order-buyer", "shipped-buyer"] as const;

/** How often, for one order within an hour. */
export const maxResentInHour = 5;

export const resendOrderEmail = route({
  name: "orders/resend-email",
  summary: "Send a buyer an e-mail of their order once more",
  description: "Their receipt, or that it is on its way: as the order is now, to the address that they gave.",
  params: orderParams,
  body: z.strictObject({ kind: z.enum(resentKinds) }),
  answer: { status: 204, description: "The e-mail is sent." },
  errors: ["not_found", "order_state", "too_many_attempts", "email_provider"],
});
