import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import type { PaymentMessage } from "../../../shared/contract/messages.ts";
import { keys } from "../../../shared/data/keys.ts";
import { orderItem } from "../../../shared/data/shapes.ts";
import type { Order } from "../../../shared/domain/order.ts";
import type { FunctionName } from "../../../shared/topology.ts";
import { password } from "../../contract/support/people.ts";
import { type Answered, ask, type Seen, take } from "../asking.ts";
import type { Rig } from "../rig.ts";

const made = z.object({ id: z.string() });
const linkMade = z.object({ code: z.string() });
const orderMade = z.object({ orderId: z.string(), checkoutUrl: z.url() });

/** What is run here and in acts.ts. */
export const functionsOfShop: readonly FunctionName[] = [
  ...(["accounts/create-admin", "accounts/register", "accounts/sign-in", "accounts/read-profile"] as const),
  ...(["products/create", "products/list", "links/create", "links/list", "ambassadors/list"] as const),
  ...(["checkout/open-link", "checkout/create-session", "orders/complete", "orders/list", "orders/read"] as const),
  ...(["stats/read-shop", "stats/read-ambassador", "rankings/read"] as const),
];

/** A shop with an owner, one ambassador, and one link to two products. All that grows is this ambassador's. */
export interface Shop {
  rig: Rig;
  owner: string[];
  ambassador: { id: string; cookies: string[] };
  productIds: string[];
  code: string;
  /** The last order that was placed and completed here. */
  order: Order;
}

/** Opens it, and sells once. */
export async function openShop(rig: Rig): Promise<Shop> {
  const admin = { email: "owner@example.com", password };
  await rig.run("accounts/create-admin", { firstName: "Olga", lastName: "Owner", ...admin });
  const { cookies: owner } = await ask(rig, "accounts/sign-in", { path: { scope: "admin" }, body: admin });
  const person = { firstName: "Ada", lastName: "Lovelace", email: "ada@ambassador.example", password };
  const registered = await ask(rig, "accounts/register", { body: person });
  const { cookies } = registered;
  const product = { title: "A mug", description: "Of clay.", imageUrl: "/demo/mug.svg", priceMinor: 1_250 };
  const idOf = ({ body }: Answered) => made.parse(JSON.parse(body)).id;
  const put = async () => idOf(await ask(rig, "products/create", { body: product, cookies: owner }));
  const productIds = [await put(), await put()];
  const link = await ask(rig, "links/create", { cookies, body: { productIds } });
  const { code } = linkMade.parse(JSON.parse(link.body));
  const shop = { rig, owner, ambassador: { id: idOf(registered), cookies }, productIds, code };
  const { order } = await placeOrder(shop);
  await completeOrder(shop, order);
  return { ...shop, order };
}

type Open = Omit<Shop, "order">;

/** A buyer orders one of each. @returns the order as it is stored before it is paid, and what placing it took */
export async function placeOrder({ rig, code, productIds }: Open): Promise<{ order: Order; placed: Answered }> {
  const buyer = { firstName: "Bo", lastName: "Berg", email: "bo@buyer.example" };
  const body = { code, buyer, lines: productIds.map((productId) => ({ productId, quantity: 1 })) };
  const headers = { "idempotency-key": randomUUID() };
  const placed = await ask(rig, "checkout/create-session", { body, headers });
  const { orderId } = orderMade.parse(JSON.parse(placed.body));
  return { placed, order: z.parse(orderItem, await rig.table.get(keys.order(orderId))) };
}

/** Stripe's word that it is paid, as the queue brings it. */
export function completeOrder({ rig }: Open, { id: orderId, ...order }: Order): Promise<Seen> {
  const { checkoutSessionId = "", totalMinor: amountMinor, currency } = order;
  const payment: PaymentMessage = {
    ...{ eventId: `evt_${orderId}`, occurredAt: new Date().toISOString(), outcome: "paid", orderId },
    ...{ checkoutSessionId, paymentIntentId: `pi_${orderId}`, amountMinor, currency },
  };
  return take(rig, "orders/complete", payment);
}
