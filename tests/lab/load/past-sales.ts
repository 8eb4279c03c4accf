import { randomUUID } from "node:crypto";
import type { Table } from "../../../shared/data/table.ts";
import { priceBasket } from "../../../shared/domain/basket.ts";
import type { Order } from "../../../shared/domain/order.ts";
import { addDays, dayOf } from "../../../shared/domain/period.ts";
import { atOneRate } from "../../../shared/domain/rates.ts";
import { derivedId } from "../../../shared/policies/ids.ts";
import { plainly } from "../../support/shop.ts";
import { maxSalesAtOnce, salesWrites } from "../cost/booked-sales.ts";
import { currency, eachOf, type Link, type Shop } from "./shop.ts";

/** Over how many days the sales are spread; yesterday is the last of them. */
export const pastDays = 30;
const rateBps = 1_000;
/** An ambassador's orders come on so many days, where they are not too many for that. */
const daysOfEach = 4;

/** Some sales through one link on one day: what one transaction writes. */
interface Batch {
  link: Link;
  day: string;
  count: number;
}

/**
 * Sells `count` orders in the past, by the code that books every sale: orders, journal entries and counters, those of
 * one link and day together.
 * @param now the day before this one is the last that sold
 */
export async function sellInThePast(
  table: Table,
  shop: Shop,
  count: number,
  now: Date,
  told: (sold: number) => void,
): Promise<void> {
  let sold = 0;
  await eachOf(batchesOf(shop, count, dayOf(now.toISOString())), async (batch) => {
    await sellBatch(table, batch);
    sold += batch.count;
    told(sold);
  });
}

function batchesOf({ ambassadors, links }: Shop, count: number, today: string): Batch[] {
  const perAmbassador = count / ambassadors.length;
  const size = Math.min(maxSalesAtOnce, Math.max(1, Math.ceil(perAmbassador / daysOfEach)));
  return Array.from({ length: Math.ceil(count / size) }, (_, number) => {
    // In turn through the links, so that all have sold; each round through them on other days.
    const link = links[number % links.length];
    if (!link) throw new Error("A shop without links sells nothing.");
    const round = Math.floor(number / links.length);
    const day = addDays(today, -1 - ((number + round * 7) % pastDays));
    return { link, day, count: Math.min(size, count - number * size) };
  });
}

async function sellBatch(table: Table, { link, day, count }: Batch): Promise<void> {
  await table.transact(salesWrites(Array.from({ length: count }, (_, number) => pendingOrder(link, day, number))));
}

function pendingOrder({ code, ambassador, products }: Link, day: string, number: number): Order {
  const lines = products.slice(0, 1 + (number % products.length));
  const basket = lines.map(({ id: productId }, line) => ({ productId, quantity: 1 + ((number + line) % 3) }));
  const createdAt = `${day}T${new Date(Math.random() * 86_000_000).toISOString().slice(11)}`;
  return {
    id: derivedId("ord", code, randomUUID()),
    status: "PENDING",
    code,
    ambassadorId: ambassador.id,
    ambassadorName: ambassador.name,
    buyer: { firstName: "Bo", lastName: "Berg", email: `${randomUUID()}@buyer.example` },
    ...priceBasket(
      basket,
      products.map((product) => ({ ...product, currency })),
      { currency, decideOn: atOneRate(rateBps), ...plainly },
    ),
    currency,
    holdDays: 30,
    blocks: 0,
    createdAt,
    expiresAt: createdAt,
    requestHash: "",
    refundedMinor: 0,
    refunds: {},
    disputes: {},
    version: 0,
  };
}
