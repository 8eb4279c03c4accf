import { randomUUID } from "node:crypto";
import { counterMoves, entryPut } from "../../../shared/data/ledger.ts";
import { orderPut } from "../../../shared/data/orders.ts";
import type { Write } from "../../../shared/data/write.ts";
import { bookSale } from "../../../shared/domain/booking.ts";
import { fold } from "../../../shared/domain/ledger.ts";
import type { Order } from "../../../shared/domain/order.ts";

/** DynamoDB takes 100 writes in one transaction: two an order, and four for the counters. */
export const maxSalesAtOnce = 48;

/**
 * What sales leave behind, by the code that books every sale, for one transaction: orders, journal entries, and the
 * counters, which are moved once. Each is booked when it was placed.
 * @param pending orders of one link and day
 */
export function salesWrites(pending: readonly Order[]): Write[] {
  const bookings = pending.map(booked);
  const [first] = bookings;
  if (!first) return [];
  return [
    ...bookings.flatMap(({ order, entry }) => [orderPut(order), entryPut(entry, randomUUID())]),
    ...Object.values(counterMoves(first.entry, fold(bookings.map(({ entry }) => entry)))),
  ];
}

function booked(order: Order) {
  const { id, totalMinor: amountMinor, currency } = order;
  const payment = { checkoutSessionId: `cs_${id}`, paymentIntentId: `pi_${id}`, amountMinor, currency };
  const booking = bookSale(order, payment, order.createdAt);
  if (!booking?.entry) throw new Error("A sale has an entry.");
  return { order: booking.order, entry: booking.entry };
}
