import type { DisputeEvent, MoneyEvent } from "../contract/messages.ts";
import { exampleKey } from "../domain/email-choice.ts";
import type { Order } from "../domain/order.ts";
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
  const ambassadorMinor = Math.round(order.totalMinor / 10);
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
