import { sumFields, yearFields } from "../../../shared/data/balances.ts";
import { balanceMove, counterMoves, entryPut } from "../../../shared/data/ledger.ts";
import { orderPut } from "../../../shared/data/orders.ts";
import type { Write } from "../../../shared/data/write.ts";
import { addOwed, firstStatement, noOwed, owedBy } from "../../../shared/domain/balance.ts";
import { bookSale } from "../../../shared/domain/booking.ts";
import { fold } from "../../../shared/domain/ledger.ts";
import type { Order } from "../../../shared/domain/order.ts";

/** DynamoDB takes 100 writes in one transaction: two an order, and four for balance and counters. */
export const maxSalesAtOnce = 48;

/**
 * What sales leave behind, by the code that books every sale, for one transaction: orders, journal entries, and balance and
 * counters, which are moved once. Each is booked when it was placed, on the first statement.
 * @param pending orders of one link and day
 */
export function salesWrites(pending: readonly Order[]): Write[] {
  const bookings = pending.map(booked);
  const [first] = bookings;
  if (!first) return [];
  const entries = bookings.map(({ entry }) => entry);
  const counters = fold(entries);
  const owed = entries.map(owedBy).reduce(addOwed, noOwed);
  const moves = entries.map((entry) => ({ ...yearFields(entry), ...sumFields(entry) }));
  const balance = balanceMove(first.entry, owed, counters);
  return [
    ...bookings.flatMap(({ order, entry }) => [orderPut(order), entryPut({ ...entry, statement: firstStatement })]),
    { ...balance, change: { ...balance.change, add: { ...balance.change.add, ...sumOf(moves) } } },
    ...Object.values(counterMoves(first.entry, counters)),
  ];
}

/** Numbers by name, added up. */
function sumOf(moves: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [name, minor] of moves.flatMap(Object.entries<number>)) sums[name] = (sums[name] ?? 0) + minor;
  return sums;
}

function booked(order: Order) {
  const { id, totalMinor: amountMinor, currency, checkoutSessionId = `cs_${id}` } = order;
  const payment = { checkoutSessionId, paymentIntentId: `pi_${id}`, amountMinor, currency };
  const booking = bookSale(order, payment, order.createdAt);
  if (!booking?.entry) throw new Error("A sale has an entry.");
  return { order: booking.order, entry: booking.entry };
}
