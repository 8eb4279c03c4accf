import type { Attribution } from "./attribution.ts";
import type { OrderLine } from "./basket.ts";
import type { BornTerms } from "./bearing.ts";
import { type EarningLine, type Split, split } from "./commission.ts";
import type { UsedCoupon } from "./coupon.ts";
import type { Bucket } from "./ledger.ts";
import { sumMinor } from "./money.ts";
import { addDays, dayOf } from "./period.ts";
import type { LookReason } from "./self-referral.ts";
import type { Shipment } from "./shipment.ts";

/**
 * An order waits to be paid, or expires. Once it is paid, its status follows from its refunds and disputes (`paidStatus`): a refund
 * that fails and a dispute that is won take it back.
 */
export const orderStatuses = [
  "PENDING",
  "PAID",
  "PARTLY_REFUNDED",
  "REFUNDED",
  "DISPUTED",
  "CHARGED_BACK",
  "EXPIRED",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

export interface Buyer {
  firstName: string;
  lastName: string;
  email: string;
  address?: string | undefined;
  city?: string | undefined;
  zip?: string | undefined;
  country?: string | undefined;
}

/** `open` and `lost` take the amount from the shop; `won` gives it back. */
export const disputeStatuses = ["open", "won", "lost"] as const;

export interface Dispute {
  amountMinor: number;
  status: (typeof disputeStatuses)[number];
  /** Until when Stripe takes evidence. */
  dueBy?: string | undefined;
}

/** How a payment stands that takes its time, such as a bank debit: the buyer has agreed to it, or it came to nothing. */
export const slowPaymentStates = ["processing", "failed"] as const;

/** Stripe's own words, in the order in which a refund can take them: it never goes back to an earlier one. */
export const refundStatuses = ["requires_action", "pending", "succeeded", "failed", "canceled"] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/** Money on its way back to the buyer, or there; `failed` and `canceled` leave it with the shop. */
export interface Refund {
  amountMinor: number;
  status: RefundStatus;
  /** What of it is for which line, where it was said: by the line's place, from 0. The rest is for all lines alike. */
  lines?: LinePart[] | undefined;
}

/** A part of a line, minor units. */
export interface LinePart {
  line: number;
  amountMinor: number;
}

/** Whether a refund takes its amount from the shop. */
export const isGivenBack = ({ status }: Pick<Refund, "status">): boolean =>
  status !== "failed" && status !== "canceled";

/** An owner's request to refund, written before Stripe is asked; the money moves with the ledger entry. */
export interface RefundRequest {
  requestId: string;
  /** Stripe's answer; absent until it is known. */
  refund?: { id: string; amountMinor: number; status: string } | undefined;
  requestedAt: string;
  requestedBy: string;
  requestHash: string;
}

/** Why an order's commission waits for a person, and since when: somebody of the team said so, or the sale itself calls for a look. */
export interface Block {
  reason?: string | undefined;
  by?: string | undefined;
  at: string;
  /** What its sale was held for; with a `reason`, a person looked and holds it back. */
  look?: LookReason[] | undefined;
}

/** Whether its sale is held until somebody has looked, and nobody has. */
export function isToLook<Held extends Pick<Order, "block">>(
  order: Held,
): order is Held & { block: { look: LookReason[] } } {
  return order.block?.look !== undefined && order.block.reason === undefined;
}

export interface Order {
  id: string;
  /** What people call it by, allotted with its sale; absent before that, and of sales of an older Herald. */
  number?: number | undefined;
  status: OrderStatus;
  /** Of the link that it was sold over. */
  code: string;
  /** Whose the commission is. */
  ambassadorId: string;
  /** Whose link it was sold over, where the sale was given to somebody else since. */
  soldBy?: string | undefined;
  /** As strangers see it. */
  ambassadorName: string;
  buyer: Buyer;
  lines: OrderLine[];
  /** What the buyer pays: what a coupon took off is taken off. */
  totalMinor: number;
  currency: string;
  /** The coupon that it was placed with, of which it holds a use until it expires. */
  coupon?: UsedCoupon | undefined;
  /** Where that is an ambassador's: whose it is, whose the link, and which of both won the sale. */
  attribution?: Attribution | undefined;
  /** How long after its payment the commission is held, in days; frozen when the order was placed. */
  holdDays: number;
  /** Which version of the settings it was placed under; absent where an older Herald placed it. */
  settingsVersion?: number | undefined;
  /** Which version of the rules for what sales earn; 0 where there were none, absent likewise. */
  ratesVersion?: number | undefined;
  /** Whether rules told a buyer's first order from later ones when it was placed. */
  asksFirst?: true | undefined;
  /** Whether it is its buyer's first, where that is asked: decided with its sale, for good. */
  isFirst?: boolean | undefined;
  /** Set while it is on its way to its buyer, or there. */
  shipment?: Shipment | undefined;
  /** How often something was said of that, or taken back; and at which of these times the buyer was told last. */
  shipments?: number | undefined;
  shipmentTold?: number | undefined;
  /** Set while a person holds the commission back. */
  block?: Block | undefined;
  /** How often it was blocked so far. */
  blocks: number;
  createdAt: string;
  /** When its Checkout session ends unpaid. */
  expiresAt: string;
  /** Fingerprint of the request, so that a reused idempotency key is told from a retry. */
  requestHash: string;
  checkoutSessionId?: string | undefined;
  paymentIntentId?: string | undefined;
  paidAt?: string | undefined;
  /** Set where it is paid by a method that takes its time; of no meaning once it is paid. */
  payment?: (typeof slowPaymentStates)[number] | undefined;
  /** What was given back to the buyer so far, minor units: the sum of its refunds. */
  refundedMinor: number;
  /** By Stripe's refund id. */
  refunds: Record<string, Refund>;
  /** By Stripe's dispute id. */
  disputes: Record<string, Dispute>;
  /** Counts the bookings; a writer that saw an older one must read again. */
  version: number;
}

type Money = Pick<Order, "totalMinor" | "refundedMinor" | "disputes">;

const disputed = (order: Money, status: Dispute["status"]) =>
  sumMinor(
    Object.values(order.disputes)
      .filter((dispute) => dispute.status === status)
      .map((dispute) => dispute.amountMinor),
  );

/** What the buyer paid and has not got back, minor units: the base of both shares. */
export function keptMinor(order: Money): number {
  const gone = order.refundedMinor + disputed(order, "open") + disputed(order, "lost");
  return Math.max(0, order.totalMinor - gone);
}

type Sold = Money & Lines;
type Lines = Pick<Order, "refunds" | "isFirst"> & {
  lines: readonly (EarningLine & { first?: BornTerms | undefined })[];
};

/** How what is kept of an order is divided, at what was frozen on its lines. */
export const splitOf = (order: Sold): Split => split(keptLines(order), keptMinor(order));

/** The lines of an order at the terms that hold: those of a first order where it is one, else of later ones, as before it is paid. */
export function heldLines<Line extends BornTerms & { first?: BornTerms | undefined }>({
  lines,
  isFirst = false,
}: {
  lines: readonly Line[];
  isFirst?: boolean | undefined;
}): Line[] {
  return lines.map((line) =>
    isFirst && line.first
      ? { ...line, rateBps: line.first.rateBps, earns: line.first.earns, before: line.first.before }
      : line,
  );
}

/** The lines of an order with what is kept of each: without what refunds that stand gave back by its name. */
export function keptLines(order: Lines): EarningLine[] {
  const all = Object.values(order.refunds);
  return heldLines(order).map((line, place) => ({
    ...line,
    keptMinor: Math.max(0, line.amountMinor - backOfLineMinor(all, place)),
  }));
}

/** What refunds that stand gave back of one line by its name, minor units. */
export function backOfLineMinor(refunds: readonly Refund[], place: number): number {
  const parts = refunds.filter(isGivenBack).flatMap(({ lines = [] }) => lines);
  return sumMinor(parts.filter(({ line }) => line === place).map(({ amountMinor }) => amountMinor));
}

/** Where a paid order's commission lies: blocked, or under the UTC day on which it matures. */
export function bucketOf({ block, paidAt = "", holdDays }: Pick<Order, "block" | "paidAt" | "holdDays">): Bucket {
  return block ? "blocked" : addDays(dayOf(paidAt), holdDays);
}

/** The status that follows from a paid order's refunds and disputes. */
export function paidStatus(order: Money): OrderStatus {
  if (disputed(order, "open") > 0) return "DISPUTED";
  if (disputed(order, "lost") > 0) return "CHARGED_BACK";
  if (order.refundedMinor >= order.totalMinor) return "REFUNDED";
  return order.refundedMinor > 0 ? "PARTLY_REFUNDED" : "PAID";
}

/** Whether money was taken for it. */
export function isPaid(order: Pick<Order, "status">): boolean {
  return order.status !== "PENDING" && order.status !== "EXPIRED";
}
