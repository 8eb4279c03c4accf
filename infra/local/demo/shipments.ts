import * as z from "zod/mini";
import type { DemoClient } from "./client.ts";
import type { Random } from "./random.ts";

interface Sold {
  orderId: string;
}

const nothing = z.object({});
const carriers = ["DHL", "DHL", "DPD", "Velo Berlin"];

/** Parcels leave on the next day on which the shop is open; the buyer of every fifth is told. @param sales those that have not left yet */
export async function shipAll(admin: DemoClient, sales: readonly Sold[], random: Random): Promise<void> {
  const wanted = sales.map(({ orderId }) => {
    const carrier = random.pick(carriers);
    const number = String(random.between(10_000_000, 99_999_999));
    const trackingNumber = carrier.startsWith("Velo") ? undefined : `003404${number}`;
    return { orderId, body: { carrier, trackingNumber, tellsBuyer: random.between(1, 5) === 1 } };
  });
  await Promise.all(
    wanted.map(({ orderId, body }) => admin.call(`PUT /api/admin/orders/${orderId}/shipment`, body, nothing)),
  );
}

/** What the team wrote down about an order that waits to be shipped. */
export async function noteOn(admin: DemoClient, { orderId }: Sold): Promise<void> {
  const text = "Gift wrap, please. The card says: Happy birthday, Ida!";
  const key = { "idempotency-key": "demo-note" };
  await admin.call(`POST /api/admin/orders/${orderId}/notes`, { text }, nothing, key);
}
