import { channelFacts } from "./attribution.ts";
import type { Split } from "./commission.ts";
import { AppError } from "./errors.ts";
import { commissionAddress, type OrderEntry, type OrderKind } from "./ledger.ts";
import { sumMinor } from "./money.ts";
import {
  type Block,
  bucketOf,
  type Dispute,
  isGivenBack,
  isPaid,
  isToLook,
  keptMinor,
  type Order,
  paidStatus,
  type Refund,
  refundStatuses,
  splitOf,
} from "./order.ts";
import { takenParts } from "./refund-lines.ts";
import type { LookReason } from "./self-referral.ts";

/** What a payment does: the order as it will be, and the journal entry, if any money moved. */
export interface Booking {
  order: Order;
  entry: OrderEntry | undefined;
}

/** What Stripe says of a paid Checkout session. */
export interface Payment {
  checkoutSessionId: string;
  paymentIntentId: string;
  amountMinor: number;
  currency: string;
}

/** What is found out about a sale beside its order. */
export interface SaleFacts {
  /** What people call the order by from now on. */
  number?: number | undefined;
  /** Why somebody should look at it before its commission is paid: it is born blocked, unless somebody blocked it before. */
  look?: LookReason[] | undefined;
  /** Whether its buyer has no first order yet, which counts where the order asks for that. */
  isFirst?: boolean | undefined;
}

/**
 * A paid session completes its pending order: the order's own session, where one is noted. Herald makes one an order, so money of
 * another came by somebody else's hand; it is neither booked nor lost, and waits for a person as a dead letter.
 * @returns undefined where this very payment is booked already
 * @throws AppError `order_state` where it is another session's payment, where the order expired, or where amount or currency differ
 */
export function bookSale(
  order: Order,
  payment: Payment,
  now: string,
  { number, look = [], isFirst = true }: SaleFacts = {},
): Booking | undefined {
  if (!isOwnSession(order, payment.checkoutSessionId)) {
    throw new AppError("order_state", `Order ${order.id} has a Checkout session of its own: another one was paid.`);
  }
  if (isPaid(order)) return undefined;
  if (order.status !== "PENDING") throw new AppError("order_state", `Order ${order.id} expired before it was paid.`);
  if (payment.amountMinor !== order.totalMinor || payment.currency !== order.currency) {
    throw new AppError("order_state", `Order ${order.id} was paid with another amount than it has.`);
  }
  const { checkoutSessionId, paymentIntentId } = payment;
  const paid: Order = {
    ...order,
    status: "PAID",
    checkoutSessionId,
    paymentIntentId,
    paidAt: now,
    version: order.version + 1,
    ...(number !== undefined && { number }),
    ...(order.asksFirst && { isFirst }),
    ...(look.length > 0 && !order.block && { block: { look, at: now }, blocks: order.blocks + 1 }),
  };
  const cause = { kind: "sale", id: `sale_${checkoutSessionId}`, now } as const;
  return { order: paid, entry: entryFor(paid, cause, 0, { ambassadorMinor: 0, shopMinor: 0 }) };
}

/** Whether a session may be an order's: its own, or any before one is noted, as Stripe may tell of it first. */
export function isOwnSession({ checkoutSessionId }: Pick<Order, "checkoutSessionId">, sessionId: string): boolean {
  return checkoutSessionId === undefined || checkoutSessionId === sessionId;
}

/**
 * What Stripe says of an order's money counts in the order's currency alone: in another one, the same number is another amount.
 * @param currency undefined where an older Herald queued the message, which named none
 * @throws AppError `order_state`
 */
export function assertCurrency(order: Pick<Order, "id" | "currency">, currency: string | undefined): void {
  if (currency === undefined || currency === order.currency) return;
  throw new AppError(
    "order_state",
    `Order ${order.id} is in ${order.currency}, and Stripe tells of an amount in ${currency}.`,
  );
}

/**
 * A refund takes its amount, by its own id, until Stripe says that it failed or was canceled, which gives it back. Its
 * events may come in any order: a refund never goes back to an earlier status.
 * @throws AppError `order_state` where the payment itself is not booked yet: the event must come again later; or where the
 * order has refunds from before they were booked by id, which `npm run upgrade` names
 */
export function bookRefund(order: Order, id: string, refund: Refund, now: string): Booking | undefined {
  if (!isPaid(order)) throw new AppError("order_state", `Order ${order.id} has a refund but no payment yet.`);
  if (order.refundedMinor !== refundedMinor(order.refunds)) {
    throw new AppError("order_state", `Order ${order.id} has refunds without an id. See docs/deploy.md#upgrading.`);
  }
  const known = order.refunds[id];
  if (known && rankOf(refund) <= rankOf(known)) return undefined;
  // What it is for is said once: at Stripe's, anybody of the shop may write on a refund later.
  const lines = known ? known.lines : takenParts(refund.lines, refund.amountMinor, order);
  const { amountMinor, status } = refund;
  const refunds = { ...order.refunds, [id]: { amountMinor, status, ...(lines && { lines }) } };
  const after = { ...order, refunds, refundedMinor: refundedMinor(refunds) };
  if (isGivenBack(refund)) return change(order, after, { kind: "refund", id: refundEntryId(id), now });
  const kind = refund.status === "canceled" ? "refund_canceled" : "refund_failed";
  return change(order, after, { kind, id: `${refundEntryId(id)}_${refund.status}`, now });
}

const refundEntryId = (refundId: string): string => `refund_${refundId}`;

/** The refund that an entry of that id took from an order, as the order knows it; undefined where it took none. */
export function refundTakenBy(entryId: string, { refunds }: Pick<Order, "refunds">): Refund | undefined {
  return Object.entries(refunds).find(([id]) => refundEntryId(id) === entryId)?.[1];
}

/** What refunds give back in all, minor units. */
export const refundedMinor = (refunds: Order["refunds"]): number =>
  sumMinor(
    Object.values(refunds)
      .filter(isGivenBack)
      .map((refund) => refund.amountMinor),
  );

/** `canceled` and `failed` are both ends: neither follows the other. */
const rankOf = ({ status }: Refund): number => refundStatuses.indexOf(status === "canceled" ? "failed" : status);

/**
 * A dispute takes its amount while it is open or lost, and gives it back once won. A closed one never reopens, so
 * the events may come in any order.
 * @throws AppError `order_state` where the payment itself is not booked yet
 */
export function bookDispute(order: Order, id: string, dispute: Dispute, now: string): Booking | undefined {
  if (!isPaid(order)) throw new AppError("order_state", `Order ${order.id} has a dispute but no payment yet.`);
  const known = order.disputes[id];
  if (known && (known.status !== "open" || known.status === dispute.status)) return undefined;
  const after = { ...order, disputes: { ...order.disputes, [id]: dispute } };
  const kind = dispute.status === "won" ? "reinstatement" : "dispute";
  return change(order, after, { kind, id: `${kind}_${id}_${dispute.status}`, now });
}

/**
 * A person holds an order's commission back, or lets it go: it moves between its day and `blocked`. An order that is not
 * paid yet will be born blocked. What was held for a look stays where it is, with the reason of who looked.
 * @param block undefined lets it go
 * @returns undefined where nothing changes
 */
export function bookBlock(order: Order, block: Block | undefined, now: string): Booking | undefined {
  if (block && isToLook(order)) {
    const { look } = order.block;
    return { order: { ...order, block: { ...block, look }, version: order.version + 1 }, entry: undefined };
  }
  if ((order.block === undefined) === (block === undefined)) return undefined;
  const blocks = order.blocks + (block ? 1 : 0);
  const after: Order = { ...order, block, blocks, version: order.version + 1 };
  const { ambassadorMinor } = splitOf(order);
  if (!isPaid(order) || ambassadorMinor === 0) return { order: after, entry: undefined };
  const kind = block ? "block" : "unblock";
  const { ambassadorId } = order;
  const postings = [
    { account: commissionAddress(ambassadorId, bucketOf(order)), amountMinor: ambassadorMinor },
    { account: commissionAddress(ambassadorId, bucketOf(after)), amountMinor: 0 - ambassadorMinor },
  ];
  return {
    order: after,
    entry: {
      ...{ ...factsOf(order), id: `${kind}_${order.id}_${blocks}`, kind, bookedAt: now, postings },
      ...(block?.reason !== undefined && { reason: block.reason }),
    },
  };
}

/** What an entry is called after, and when it is booked. */
interface Cause {
  kind: OrderKind;
  id: string;
  now: string;
}

function change(before: Order, after: Order, cause: Cause): Booking {
  const order = { ...after, status: paidStatus(after), version: before.version + 1 };
  const from = keptMinor(before);
  const entry = from === keptMinor(after) ? undefined : entryFor(order, cause, from, splitOf(before));
  return { order, entry };
}

/** The entry for a change of what is kept of an order, at the rates frozen on it, in the bucket where its commission lies. */
function entryFor(order: Order, { kind, id, now }: Cause, keptBeforeMinor: number, before: Split): OrderEntry {
  const after = splitOf(order);
  return {
    ...factsOf(order),
    id,
    kind,
    bookedAt: now,
    postings: [
      { account: "payments", amountMinor: keptMinor(order) - keptBeforeMinor },
      {
        account: commissionAddress(order.ambassadorId, bucketOf(order)),
        amountMinor: before.ambassadorMinor - after.ambassadorMinor,
      },
      { account: "sales", amountMinor: before.shopMinor - after.shopMinor },
    ],
  };
}

const factsOf = ({ id: orderId, number: orderNumber, code, ambassadorId, soldBy, currency, ...order }: Order) => ({
  ...{ orderId, code, ambassadorId, currency },
  ...(orderNumber !== undefined && { orderNumber }),
  ...(soldBy === undefined ? channelFacts(order) : { isGiven: true as const }),
});
