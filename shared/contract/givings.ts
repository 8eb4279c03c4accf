import * as z from "zod/mini";
import { amountMinor, currency, id, instant } from "./fields.ts";
import { route } from "./route.ts";
import { text } from "./texts.ts";

export const giveOrder = route({
  name: "orders/give",
  summary: "Give a sale to the ambassador it belongs to",
  description:
    "Its commission moves as it lies (held, blocked or payable), with what statistics and rankings know of it; refunds and disputes to come " +
    "are the new ambassador's. `fromAmbassadorId` is whose it was when you looked: what somebody else moved meanwhile is refused, and the " +
    "same move is done once. Who was paid for it owes it back. Both are told by e-mail, with the reason, and neither is told of the other.",
  idempotent: true,
  params: z.strictObject({ orderId: id("ord") }),
  body: z.strictObject({ fromAmbassadorId: id("usr"), toAmbassadorId: id("usr"), reason: text(500) }),
  answer: {
    status: 201,
    body: z.object({
      id: z.string(),
      orderId: z.string(),
      ambassador: z.object({ id: z.string(), name: z.string() }),
      /** The commission that moved. */
      amountMinor,
      currency,
      reason: z.string(),
      bookedAt: instant,
    }),
    description: "The entry by which it is theirs.",
  },
  errors: ["not_found", "order_state", "ambassador_state", "idempotency_key_reused", "conflict"],
});
