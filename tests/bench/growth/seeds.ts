import { randomUUID } from "node:crypto";
import { indexKeys } from "../../../shared/data/keys.ts";
import { counterMoves, entryPut } from "../../../shared/data/ledger.ts";
import { linkPut } from "../../../shared/data/links.ts";
import { orderPut } from "../../../shared/data/orders.ts";
import { productPut } from "../../../shared/data/products.ts";
import { newUserItem } from "../../../shared/data/users.ts";
import type { Write } from "../../../shared/data/write.ts";
import { bookSale } from "../../../shared/domain/booking.ts";
import { fold } from "../../../shared/domain/ledger.ts";
import { newId, newLinkCode } from "../../../shared/edge/ids.ts";
import { placeOnBoard } from "./board.ts";
import type { Shop } from "./shop.ts";

/** Writes more of something past the functions: what they would leave behind, many in one transaction. */
export type Seed = (shop: Shop, from: number, to: number) => Promise<void>;

/** DynamoDB takes 100 writes in one: two an order, and four for the counters. */
const [writesAtOnce, ordersAtOnce] = [100, 48];
/** One transaction is made ready while another is written; more than that find the database busy. */
const inFlight = 2;

/** Paid orders of one link, each with its journal entry, and the counters as the ledger moves them. */
export const sellOrders: Seed = ({ rig, order: last }, from, to) =>
  inTurns(from, to, ordersAtOnce, async (numbers) => {
    // One after the other in the table's tree as well: drawn by chance, each would touch pages of its own.
    const sales = numbers.map((number) => booked({ ...last, id: `ord_${String(number).padStart(26, "0")}` }));
    const [first] = sales;
    if (!first) return;
    await rig.table.transact([
      ...sales.flatMap(({ order, entry }) => [orderPut(order), entryPut(entry, randomUUID())]),
      ...counterMoves(first.entry, fold(sales.map(({ entry }) => entry))),
    ]);
  });

function booked(placed: Shop["order"]) {
  const { id, totalMinor: amountMinor, currency } = placed;
  const now = new Date().toISOString();
  const payment = { checkoutSessionId: `cs_${id}`, paymentIntentId: `pi_${id}`, amountMinor, currency };
  const booking = bookSale({ ...placed, createdAt: now }, payment, now);
  if (!booking?.entry) throw new Error("A sale has an entry.");
  return { order: booking.order, entry: booking.entry };
}

export const addProducts: Seed = (shop, from, to) =>
  put(shop, from, to, () => {
    const now = new Date();
    const product = { title: "A mug", description: "Of clay.", imageUrl: "/demo/mug.svg", priceMinor: 1_250 };
    const [createdAt, updatedAt] = [now.toISOString(), now.toISOString()];
    return productPut({ ...product, id: newId("prd", now), currency: shop.order.currency, createdAt, updatedAt });
  });

/** All of them are the one ambassador's. */
export const addLinks: Seed = (shop, from, to) =>
  put(shop, from, to, () => {
    const { productIds, ambassador } = shop;
    const made = { code: newLinkCode(), productIds, createdAt: new Date().toISOString() };
    return linkPut({ ...made, ambassadorId: ambassador.id, ambassadorName: "Ada L." });
  });

/** A hundred thousand would take the table half a minute, and only the owner's list looks for them there. */
const mostInTable = 10_000;

/** On the leaderboard, and the first of them in the table as well. */
export const addAmbassadors: Seed = async (shop, from, to) => {
  await placeOnBoard(shop.rig.leaderboard, from, to, shop.ambassador.id);
  await put(shop, from, Math.min(to, mostInTable), (number) => {
    const now = new Date();
    const name = { firstName: "Ada", lastName: "Lovelace", email: `ada-${number}@ambassador.example` };
    const [id, createdAt] = [newId("usr", now), now.toISOString()];
    const user = newUserItem({ id, ...name, scope: "ambassador", createdAt, sessions: {} });
    return { put: { ...user, ...indexKeys.ambassadors(createdAt, id) } };
  });
};

const put = (shop: Shop, from: number, to: number, writeOf: (number: number) => Write) =>
  inTurns(from, to, writesAtOnce, (numbers) => shop.rig.table.transact(numbers.map(writeOf)));

/** Gives numbers from `from` up to `to`, so many at once. */
async function inTurns(from: number, to: number, atOnce: number, work: (numbers: number[]) => Promise<void>) {
  let next = from;
  const worker = async () => {
    while (next < to) {
      const numbers = Array.from({ length: Math.min(atOnce, to - next) }, (_, index) => next + index);
      next += numbers.length;
      await work(numbers);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}
