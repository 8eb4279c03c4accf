import * as z from "zod/mini";
import { entryKinds } from "../domain/ledger.ts";
import { orderId, orderLine, orderStatus } from "./checkout.ts";
import { amountMinor, currency, day, instant, linkCode, listOf, page, priceMinor } from "./fields.ts";
import { route } from "./route.ts";

const orderParams = z.strictObject({ orderId });

const orderSummary = z.object({
  id: z.string(),
  status: orderStatus,
  code: linkCode,
  ambassador: z.object({ id: z.string(), name: z.string() }),
  buyer: z.object({
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    address: z.optional(z.string()),
    city: z.optional(z.string()),
    zip: z.optional(z.string()),
    country: z.optional(z.string()),
  }),
  lines: z.array(orderLine),
  totalMinor: amountMinor,
  refundedMinor: amountMinor,
  currency,
  /** The rate frozen on the order, basis points. */
  rateBps: z.int(),
  /** Net of refunds and disputes; null until it is paid. */
  split: z.nullable(z.object({ ambassadorMinor: amountMinor, shopMinor: amountMinor })),
  createdAt: instant,
  paidAt: z.optional(instant),
});

const historyEntry = z.object({
  at: instant,
  kind: z.enum(["placed", "refund_requested", ...entryKinds]),
  amountMinor: z.optional(amountMinor),
  ambassadorMinor: z.optional(amountMinor),
  shopMinor: z.optional(amountMinor),
  /** The journal entry or Stripe refund behind it. */
  reference: z.optional(z.string()),
});

export const listOrders = route({
  name: "orders/list",
  summary: "List the orders, newest first",
  query: z.strictObject({
    ...page,
    status: z.optional(orderStatus),
    from: z.optional(day),
    to: z.optional(day),
  }),
  answer: {
    status: 200,
    body: listOf(orderSummary),
    description: "Orders placed from `from` to `to`, both included, UTC.",
  },
});

export const readOrder = route({
  name: "orders/read",
  summary: "Read an order with its history",
  params: orderParams,
  answer: {
    status: 200,
    body: z.extend(orderSummary, { history: z.array(historyEntry) }),
    description: "The order, and all that happened to it, oldest first.",
  },
  errors: ["not_found"],
});

export const refundOrder = route({
  name: "orders/refund",
  summary: "Refund an order in full or in part",
  description:
    "All that is left when no amount is given. The ledger follows Stripe's own event, a moment later. The same Idempotency-Key refunds once.",
  idempotent: true,
  params: orderParams,
  body: z.strictObject({ amountMinor: z.optional(priceMinor) }),
  answer: {
    status: 201,
    body: z.object({
      refundId: z.string(),
      orderId: z.string(),
      amountMinor,
      currency,
      /** Stripe's own word, such as `succeeded` or `pending`. */
      status: z.string(),
    }),
    description: "The refund as Stripe took it.",
  },
  errors: ["not_found", "order_state", "nothing_left_to_refund", "idempotency_key_reused", "payment_provider"],
});
