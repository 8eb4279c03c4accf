import * as z from "zod/mini";
import { attributionReasons, channels } from "../domain/attribution.ts";
import { orderEntryKinds } from "../domain/ledger.ts";
import { disputeStatuses, refundStatuses, slowPaymentStates } from "../domain/order.ts";
import * as words from "../words/en/fields.ts";
import { orderLine, orderStatus, shipment, taxesIncluded } from "./checkout.ts";
import { amountMinor, currency, id, instant, linkCode, look, maxProductsInLink, priceMinor } from "./fields.ts";
import { day, listOf, page, search } from "./lists.ts";
import { route } from "./route.ts";
import { said } from "./said.ts";
import { orderParams } from "./shipments.ts";
import { text } from "./texts.ts";

const orderSummary = z.object({
  id: z.string(),
  /** What people call it by, from its payment on; absent of one of an older Herald. */
  number: z.optional(z.int()),
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
  taxes: taxesIncluded,
  /** With which part of the discount the sale's ambassador bears, basis points, where it is any. */
  coupon: z.optional(z.object({ code: z.string(), discountMinor: amountMinor, bearsBps: z.optional(z.int()) })),
  totalMinor: amountMinor,
  refundedMinor: amountMinor,
  /** Each by Stripe's id and in Stripe's words; one that failed or was canceled took nothing. */
  refunds: z.array(
    z.object({
      id: z.string(),
      amountMinor,
      status: z.enum(refundStatuses),
      /** What of it is for which line, by the line's place from 0, where that was said. */
      lines: z.optional(z.array(z.object({ line: z.int(), amountMinor }))),
    }),
  ),
  /** Each by Stripe's id; `open` and `lost` take the amount from the shop, `won` gives it back. */
  disputes: z.array(
    z.object({
      id: z.string(),
      amountMinor,
      status: z.enum(disputeStatuses),
      /** Until when Stripe takes evidence. */
      dueBy: z.optional(instant),
      /** Where it is answered. */
      url: z.string(),
    }),
  ),
  /** Of an unpaid order that is paid by a method which takes its time, such as a bank debit. */
  payment: z.optional(z.enum(slowPaymentStates)),
  currency,
  /** The rate frozen on the order, basis points, where all its lines have the same, of what was paid for them. */
  rateBps: z.optional(z.int()),
  /** Whether it is its buyer's first order, where rules asked for that when it was placed; decided as it is paid. */
  isFirst: z.optional(z.boolean()),
  /** Set once it is on its way to its buyer. */
  shipment,
  /** Net of refunds and disputes; null until it is paid. */
  split: z.nullable(z.object({ ambassadorMinor: amountMinor, shopMinor: amountMinor })),
  /** Why and since when its commission is held back, where it is; with a `look` and no `reason`, somebody has yet to look. */
  block: z.optional(z.object({ reason: z.optional(z.string()), look, at: instant })),
  createdAt: instant,
  paidAt: z.optional(instant),
});

const person = z.object({ id: z.string(), name: z.string() });

const historyEntry = z.object({
  at: instant,
  kind: z.enum(["placed", "refund_requested", "shipped", "note", ...orderEntryKinds]),
  amountMinor: z.optional(amountMinor),
  ambassadorMinor: z.optional(amountMinor),
  shopMinor: z.optional(amountMinor),
  /** The journal entry or Stripe refund behind it. */
  reference: z.optional(z.string()),
  /** Whose it was then, where the sale was given to somebody else since. */
  ambassador: z.optional(z.object({ id: z.string(), name: z.string() })),
  /** Why the sale was given to somebody else; of a note, what it says. */
  reason: z.optional(z.string()),
  /** Who of the team said that it was shipped, or wrote the note, as long as they are there. */
  by: z.optional(z.string()),
});

export const listOrders = route({
  name: "orders/list",
  summary: "List the orders",
  description:
    "Every word of `search` has to begin a word of the buyer's name or of their e-mail address before the @, in any case, with or " +
    "without accents; words of one or two letters as a whole. An order's number finds it, and so do the first 8 characters of its id. Orders are found, " +
    "by words or by their ambassador, a moment after they were paid. `abandoned=hide` leaves out checkouts that nobody paid, unless a " +
    "status is asked for. `shipment=due` lists those that wait to be shipped: paid, with an address, and said by nobody to be on their way. A page may be short: follow `nextCursor` until it is absent.",
  query: z.strictObject({
    ...page,
    search,
    sort: z._default(z.enum(["newest", "oldest"]), "newest"),
    ambassadorId: z.optional(id("usr")),
    status: z.optional(orderStatus),
    shipment: z.optional(z.literal("due")),
    abandoned: z._default(z.enum(["show", "hide"]), "show"),
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
    body: z.extend(orderSummary, {
      /** Where it was placed with an ambassador's coupon: whose it is, whose the link, which of both won the sale, and why. */
      attribution: z.optional(
        z.object({ won: z.enum(channels), because: z.enum(attributionReasons), link: person, coupon: person }),
      ),
      history: z.array(historyEntry),
    }),
    description: "The order, and all that happened to it, oldest first.",
  },
  errors: ["not_found"],
});

export const blockOrder = route({
  name: "orders/block",
  summary: "Hold an order's commission back",
  description:
    "It stays the ambassador's, and is not payable until it is let go. They are told of it by e-mail, with the reason, and again once it is " +
    "let go. Of an order that is held back, nothing changes.",
  params: orderParams,
  body: z.strictObject({ reason: text(500) }),
  answer: { status: 204, description: "The commission is held back." },
  errors: ["not_found", "order_state", "conflict"],
});

export const unblockOrder = route({
  name: "orders/unblock",
  summary: "Let an order's commission go",
  description: "It is payable once its hold is over. Of an order that is not held back, nothing changes.",
  params: orderParams,
  answer: { status: 204, description: "The commission is not held back." },
  errors: ["not_found", "conflict"],
});

export const refundOrder = route({
  name: "orders/refund",
  summary: "Refund an order in full or in part",
  description:
    "All that is left where neither an amount nor lines are given. The commission of what is given back by its line is taken as that line " +
    "earned it; of an amount, as all lines earned. The ledger follows Stripe's own event, a moment later. The same Idempotency-Key refunds once.",
  idempotent: true,
  params: orderParams,
  body: z
    .strictObject({
      amountMinor: z.optional(priceMinor),
      /** What is for which line, by the line's place from 0; their sum is refunded. */
      lines: z.optional(
        z
          .array(
            z.strictObject({
              line: z.int().check(z.minimum(0), z.maximum(maxProductsInLink - 1)),
              amountMinor: priceMinor,
            }),
          )
          .check(z.minLength(1), z.maxLength(maxProductsInLink)),
      ),
    })
    .check(
      z.refine(({ amountMinor, lines }) => amountMinor === undefined || lines === undefined, {
        path: ["lines"],
        ...said(words.amount_or_lines),
      }),
    ),
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
