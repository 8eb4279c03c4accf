import type { DisputeEvent, MoneyEvent } from "../contract/messages.ts";
import { exampleKey } from "../domain/email-choice.ts";
import type { AmbassadorEntry, OrderEntry, PayoutEntry } from "../domain/ledger.ts";
import type { Order } from "../domain/order.ts";
import type { Payout } from "../domain/payout.ts";
import type { NewsAmbassador } from "./order-parts.ts";

/** Whom and what an e-mail is shown with: a real order, or else this one. */
export interface Example {
  order: Order;
  ambassador: NewsAmbassador;
}

/** An order as one may be, for a shop that has none yet. Amounts in minor units. */
export function exampleOf(currency: string, imageUrls: readonly string[] = []): Example {
  const at = "2026-11-20T09:30:00.000Z";
  const line = (title: string, quantity: number, unitPriceMinor: number, imageUrl = "") => ({
    ...{ productId: "prd_1", title, imageUrl, unitPriceMinor, quantity, rateBps: 1_000 },
    amountMinor: quantity * unitPriceMinor,
  });
  const lines = [
    line("Dune ceramic vase", 1, 6_400, imageUrls[0]),
    line("Speckled stoneware mug", 2, 2_200, imageUrls[1]),
  ];
  return {
    order: {
      id: "ord_01JD8N2V7T5Q4X9A6B3C1D0E2F",
      number: 1_042,
      status: "PAID",
      code: "ada",
      ambassadorId: "usr_1",
      ambassadorName: "Ada L.",
      buyer: {
        ...{ firstName: "Clara", lastName: "Weidmann", email: "clara@example.com" },
        ...{ address: "Lindenstraße 12", zip: "10969", city: "Berlin", country: "DE" },
      },
      lines,
      totalMinor: 10_800,
      currency,
      holdDays: 30,
      blocks: 0,
      createdAt: at,
      expiresAt: at,
      requestHash: "",
      refundedMinor: 0,
      refunds: {},
      disputes: {},
      version: 1,
    },
    ambassador: {
      ...{ id: "usr_01JD8N2V7T5Q4X9A6B3C1D0E2F", firstName: "Ada", email: "ada@example.com" },
      unsubscribeKey: exampleKey,
    },
  };
}

/** What moved with an order's money, as its events tell it. @param sign -1 for money that goes back */
export function moneyEventOf({ order }: Example, sign: 1 | -1 = 1): MoneyEvent {
  const ambassadorMinor = shareOf({ order });
  return {
    ...{ entryId: "sale_1", orderId: order.id, code: order.code, ambassadorId: order.ambassadorId },
    ...{ currency: order.currency, bookedAt: order.createdAt },
    amountMinor: sign * order.totalMinor,
    ambassadorMinor: sign * ambassadorMinor,
    shopMinor: sign * (order.totalMinor - ambassadorMinor),
  };
}

export function disputeEventOf({ order }: Example, status: DisputeEvent["status"]): DisputeEvent {
  const { id: orderId, code, ambassadorId, currency, totalMinor: amountMinor } = order;
  const dueBy = status === "open" ? { dueBy: "2026-12-04T23:59:00.000Z" } : {};
  return { ...{ orderId, code, ambassadorId, currency, amountMinor, status }, disputeId: "dp_1", ...dueBy };
}

/** The part of an example's order that is its ambassador's, minor units. */
const shareOf = ({ order }: Pick<Example, "order">): number => Math.round(order.totalMinor / 10);

/** A payout of it, as banks tell of them. */
export function payoutOf(example: Example): Payout {
  const { order } = example;
  return {
    ...{ id: "pay_01JD8N2V7T5Q4X9A6B3C1D0E2F", runId: "run_1", ambassadorId: order.ambassadorId },
    ...{ amountMinor: shareOf(example), currency: order.currency, statement: 3, state: "PAID", returnedMinor: 0 },
    to: { method: "sepa", name: "Ada Lindqvist", masked: "DE•• •••• 3000", payeeVersion: 1 },
    ...{ createdAt: order.createdAt, version: 3, paidOn: "2026-11-27", reference: "Statement 3" },
  };
}

/** An entry of it: the amount on either side. @param sign -1 for what takes */
export function entryOf<Kind extends OrderEntry["kind"] | PayoutEntry["kind"] | AmbassadorEntry["kind"]>(
  example: Example,
  { kind, reason, sign = 1 }: { kind: Kind; reason?: string; sign?: 1 | -1 },
) {
  const { id: orderId, ambassadorId, code, currency, createdAt: bookedAt } = example.order;
  const amountMinor = sign * shareOf(example);
  return {
    ...{ id: "entry_1", kind, ambassadorId, currency, bookedAt, orderId, code, payoutId: "pay_1" },
    ...(reason !== undefined && { reason }),
    postings: [
      { account: "adjustments" as const, amountMinor },
      { account: `commission:${ambassadorId}:settled` as const, amountMinor: 0 - amountMinor },
    ],
  };
}
