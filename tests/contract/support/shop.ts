import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { postal } from "../../support/postal.ts";
import { Client, eventually, newKey, shaped } from "./client.ts";
import type { Stage } from "./stage.ts";
import { payWithCard, sessionIdOf } from "./stripe.ts";

const placed = z.object({ orderId: z.string(), checkoutUrl: z.url(), totalMinor: z.int(), currency: z.string() });

export { type Stage, stage } from "./stage.ts";
export const orderState = z.object({ status: z.string() });

export type Order = z.output<typeof placed> & { buyerEmail: string; session: string };

/** Places an order of the link's products in some quantities; the buyer is a stranger without an account. */
export async function placeOrder(
  { code, products }: Stage,
  quantities: readonly number[] = [1, 2],
  buyerEmail = `${randomUUID()}@buyer.example`,
): Promise<Order> {
  const lines = products.map(({ id }, index) => ({ productId: id, quantity: quantities[index] ?? 1 }));
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: buyerEmail };
  const reply = await new Client().post("/api/checkout/orders", { code, buyer, lines }, newKey());
  const order = shaped(reply, 201, placed);
  return { ...order, buyerEmail, session: sessionIdOf(order.checkoutUrl) };
}

/** Places an order, pays it as a person would, and waits until Herald has booked it. */
export async function sell(on: Stage, quantities?: readonly number[]): Promise<Order> {
  const order = await placeOrder(on, quantities);
  await pay(order);
  return order;
}

/** Pays an order as a person would, and waits until Herald has booked it. */
export async function pay(order: Order): Promise<void> {
  await payWithCard(order.checkoutUrl);
  await untilStatus(order, "PAID");
}

/** The order as its buyer sees it. */
export const readAsBuyer = (order: Pick<Order, "orderId" | "session">) =>
  new Client().get(`/api/checkout/orders/${order.orderId}?session=${order.session}`);

/** Waits until an order has a status. */
export async function untilStatus(order: Pick<Order, "orderId" | "session">, status: string): Promise<void> {
  await eventually(async () => {
    const seen = shaped(await readAsBuyer(order), 200, orderState);
    if (seen.status !== status) throw new Error(`The order is ${seen.status}, not ${status}.`);
  });
}

/** Ten percent, rounded half up, written apart from the code under test. */
export const shareOf = (totalMinor: number) => Math.floor((totalMinor + 5) / 10);
