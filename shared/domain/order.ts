import type { OrderLine } from "./basket.ts";
import { sumMinor } from "./money.ts";

/** States only move forward, but for a dispute, which Stripe may open and close again. */
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
}

/** An owner's request to refund, written before Stripe is asked; the money moves with the ledger entry. */
export interface RefundRequest {
  requestId: string;
  /** Stripe's answer; absent until it is known. */
  refund?: { id: string; amountMinor: number; status: string } | undefined;
  requestedAt: string;
  requestedBy: string;
  requestHash: string;
}

export interface Order {
  id: string;
  status: OrderStatus;
  code: string;
  ambassadorId: string;
  /** As strangers see it. */
  ambassadorName: string;
  buyer: Buyer;
  lines: OrderLine[];
  totalMinor: number;
  currency: string;
  /** The commission rate in basis points, frozen when the order was placed. */
  rateBps: number;
  createdAt: string;
  /** When its Checkout session ends unpaid. */
  expiresAt: string;
  /** Fingerprint of the request, so that a reused idempotency key is told from a retry. */
  requestHash: string;
  checkoutSessionId?: string | undefined;
  paymentIntentId?: string | undefined;
  paidAt?: string | undefined;
  /** What was given back to the buyer so far, minor units. */
  refundedMinor: number;
  /** By Stripe's dispute id. */
  disputes: Record<string, Dispute>;
  /** Counts the changes since payment; a writer that saw an older one must read again. */
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
