import * as z from "zod/mini";
import { attributionReasons, channels } from "../domain/attribution.ts";
import { lineKinds } from "../domain/basket.ts";
import { commissionStates } from "../domain/commission-state.ts";
import { orderPlaces } from "../domain/explanation.ts";
import { orderEntryKinds } from "../domain/ledger.ts";
import { orderStatuses } from "../domain/order.ts";
import { deciders } from "../domain/rates.ts";
import { amountMinor, currency, id, instant, look } from "./fields.ts";
import { route } from "./route.ts";

/** Minor units as an exact decimal number, such as `33.495`. */
const exact = z.string();

const moved = z.object({ at: instant, reason: z.string() });

const explanation = z.object({
  orderId: z.string(),
  /** What people call the order by. */
  orderNumber: z.optional(z.int()),
  status: z.enum(orderStatuses),
  placedAt: instant,
  currency,
  lines: z.array(
    z.object({
      /** What was paid for delivery, of which nothing is earned; a product, where it is not said. */
      kind: z.optional(z.enum(lineKinds)),
      title: z.string(),
      quantity: z.int(),
      amountMinor,
      /** What a coupon took off it before. */
      discountMinor: z.optional(amountMinor),
      /** What of what it earns went for the part of that which its ambassador bears; `exact` is without it. */
      borne: z.optional(exact),
      /** Absent where what it earns, but for what is borne, is no plain rate of its amount. */
      rateBps: z.optional(z.int()),
      /** The tax that is left out of the amount before the rate is taken of it, basis points of the rest; absent where none is. */
      withoutTaxBps: z.optional(z.int()),
      /** Which kind of rule decided on it; the programme's own rate where that is not said. */
      by: z.optional(z.enum(deciders)),
      /** Whether it earns what a first order of a buyer does, or a later one, where the rule tells them apart; open until it is paid. */
      order: z.optional(z.enum(orderPlaces)),
      /** What of its amount was given back by its name. */
      backMinor: z.optional(amountMinor),
      /** What it earns while all of it is kept. */
      exact,
    }),
  ),
  totalMinor: amountMinor,
  keptMinor: amountMinor,
  exact,
  commissionMinor: amountMinor,
  state: z.enum(commissionStates),
  isBlocked: z.boolean(),
  blockedBecause: z.optional(z.string()),
  /** Why its sale is held for somebody of the shop to look at. */
  look,
  holdDays: z.int(),
  maturesOn: z.optional(z.string()),
  /** The payout that it went with, and the statement which that one closed. */
  payout: z.optional(
    z.object({ id: z.string(), runId: z.string(), statement: z.int(), paidOn: z.optional(z.string()) }),
  ),
  entries: z.array(
    z.object({
      entryId: z.string(),
      kind: z.enum(orderEntryKinds),
      bookedAt: instant,
      paidMinor: amountMinor,
      amountMinor,
      reason: z.optional(z.string()),
      statement: z.optional(z.int()),
    }),
  ),
  /** Where it was placed with an ambassador's coupon: what won it, and why; `isOnes` where the link is the same ambassador's. */
  attribution: z.optional(
    z.object({ won: z.enum(channels), because: z.enum(attributionReasons), coupon: z.string(), isOnes: z.boolean() }),
  ),
  /** Which part of the coupon's discount its ambassador bears, basis points. */
  bearsBps: z.optional(z.int()),
  /** When the sale was given to whose it is, and why, where it was. */
  given: z.optional(moved),
  /** The same, where it was given away from who asks: nothing of it is theirs any more. */
  givenAway: z.optional(moved),
});

const shared = {
  params: z.strictObject({ orderId: id("ord") }),
  description:
    "Lines with the rates frozen on them when the order was placed; what was kept of the order; the commission before and after it " +
    "is rounded, once; every entry that moved it; and where it is: held, available, or paid with which payout. Nothing of the buyer is in it.",
  answer: { status: 200, body: explanation, description: "Why the commission is what it is." },
  errors: ["not_found"],
} as const;

export const explainOwnCommission = route({
  ...shared,
  name: "commissions/explain-own",
  summary: "Read why one's commission of an order is what it is",
});
export const explainCommission = route({
  ...shared,
  name: "commissions/explain",
  summary: "Read why an order's commission is what it is",
});
