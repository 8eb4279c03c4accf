import { type Booking, bookSale } from "../../shared/domain/booking.ts";
import type { OrderEntry } from "../../shared/domain/ledger.ts";
import type { Order } from "../../shared/domain/order.ts";

const placedAt = "2026-11-22T10:00:00.000Z";

/** An order of one mug at 10.05, placed and not paid, but for what is changed. Amounts in minor units. */
export function pendingOrder(change: Partial<Order> = {}): Order {
  return {
    id: "ord_1",
    status: "PENDING",
    code: "code1",
    ambassadorId: "usr_1",
    ambassadorName: "Ada L.",
    buyer: { firstName: "Bo", lastName: "Berg", email: "bo@example.com" },
    lines: [lineOf(1_005)],
    totalMinor: 1_005,
    currency: "eur",
    holdDays: 30,
    blocks: 0,
    createdAt: placedAt,
    expiresAt: placedAt,
    requestHash: "",
    refundedMinor: 0,
    refunds: {},
    disputes: {},
    version: 0,
    ...change,
  };
}

/** One piece of something. */
export const lineOf = (amountMinor: number, rateBps = 1_000): Order["lines"][number] => ({
  productId: "prd_1",
  title: "Mug",
  imageUrl: "/mug.svg",
  unitPriceMinor: amountMinor,
  quantity: 1,
  amountMinor,
  rateBps,
});

/** An order, paid in full: what its sale books. @param at ISO-8601, UTC @param isFirst whether its buyer has no other */
export function soldOrder(order: Order, at: string, isFirst = true): Booking & { entry: OrderEntry } {
  const { totalMinor: amountMinor, currency } = order;
  const payment = { checkoutSessionId: "cs_1", paymentIntentId: "pi_1", amountMinor, currency };
  const booked = bookSale(order, payment, at, { isFirst });
  if (!booked?.entry) throw new Error("A sale has an entry.");
  return { order: booked.order, entry: booked.entry };
}
