import { randomUUID } from "node:crypto";
import { credentials } from "../../shared/data/credentials.ts";
import { counterMoves, entryPut, ledger } from "../../shared/data/ledger.ts";
import { links } from "../../shared/data/links.ts";
import { orderPut, orders } from "../../shared/data/orders.ts";
import { products } from "../../shared/data/products.ts";
import { Table } from "../../shared/data/table.ts";
import { bookSale } from "../../shared/domain/booking.ts";
import { fold } from "../../shared/domain/ledger.ts";
import type { Order } from "../../shared/domain/order.ts";

/** A shop with one ambassador and one link, and as many paid orders as are wanted, booked by the real ledger. */
export const tableName = "herald-cost";
export const ambassadorId = "usr_00000000000000000000000001";
export const code = "0000000000000001";
const productId = "prd_00000000000000000000000001";
const at = "2026-11-22T10:00:00.000Z";
/** DynamoDB takes 100 writes in one: two an order, and four for the counters. */
const inOneTransaction = 48;

export const shop = {
  name: "Cost",
  currency: "eur",
  rateBps: 1_000,
  ownerEmail: "owner@example.com",
  mailFrom: "shop@example.com",
  appUrl: "http://localhost:3000",
  version: "test",
};

export async function makeShop(): Promise<void> {
  const person = {
    id: ambassadorId,
    scope: "ambassador" as const,
    firstName: "Ada",
    lastName: "L",
    email: "a@b.example",
  };
  await credentials.writes(tableName).insert({ ...person, createdAt: at, sessions: {} }, "no hash");
  const product = { id: productId, title: "Mug", description: "A mug.", imageUrl: "/mug.svg", priceMinor: 1_005 };
  await products.writes(tableName).insert({ ...product, currency: "eur", createdAt: at, updatedAt: at });
  await links
    .writes(tableName)
    .insert({ code, ambassadorId, ambassadorName: "Ada L.", productIds: [productId], createdAt: at });
}

/** Places and books an order as the functions do. */
export async function sell(): Promise<void> {
  const order = pendingOrder();
  await orders.writes(tableName).insert(order);
  if (!(await ledger.writes(tableName).post(order, booked(order), randomUUID())))
    throw new Error("The sale was not booked.");
}

/** Writes what that many sales leave behind: orders, entries and counters, many a transaction to save time. */
export async function sellMany(count: number): Promise<void> {
  const table = new Table(tableName);
  for (let left = count; left > 0; left -= inOneTransaction) {
    const bookings = Array.from({ length: Math.min(left, inOneTransaction) }, () => booked(pendingOrder()));
    const [first] = bookings;
    if (!first) return;
    await table.transact([
      ...bookings.flatMap(({ order, entry }) => [orderPut(order), entryPut(entry, randomUUID())]),
      ...counterMoves(first.entry, fold(bookings.map(({ entry }) => entry))),
    ]);
  }
}

function pendingOrder(): Order {
  const line = {
    productId,
    title: "Mug",
    imageUrl: "/mug.svg",
    unitPriceMinor: 1_005,
    quantity: 1,
    amountMinor: 1_005,
  };
  return {
    ...{ id: `ord_${randomUUID()}`, status: "PENDING", code, ambassadorId, ambassadorName: "Ada L.", lines: [line] },
    buyer: { firstName: "Bo", lastName: "Berg", email: "bo@example.com" },
    ...{ totalMinor: 1_005, currency: "eur", rateBps: 1_000, createdAt: at, expiresAt: at, requestHash: "" },
    ...{ refundedMinor: 0, disputes: {}, version: 0 },
  };
}

function booked(order: Order) {
  const { id, totalMinor: amountMinor, currency } = order;
  const booking = bookSale(
    order,
    { checkoutSessionId: `cs_${id}`, paymentIntentId: `pi_${id}`, amountMinor, currency },
    at,
  );
  if (!booking?.entry) throw new Error("A sale has an entry.");
  return { order: booking.order, entry: booking.entry };
}
