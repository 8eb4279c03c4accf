import { randomUUID } from "node:crypto";
import type { DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod/mini";
import type { EmailMessage } from "../../../../shared/contract/messages.ts";
import { keys } from "../../../../shared/data/keys.ts";
import { parseOrder } from "../../../../shared/data/orders.ts";
import type { Order } from "../../../../shared/domain/order.ts";
import type { FunctionName } from "../../../../shared/topology.ts";
import { password } from "../../../contract/support/people.ts";
import { payWithCard } from "../../../contract/support/stripe.ts";
import { postal } from "../../../support/postal.ts";
import type { Webhook } from "../../kit/services.ts";
import { type Answered, ask, confirmAddress, type Seen, take, takeBatch } from "../asking.ts";
import { paymentFor, saleIn } from "../handed-on.ts";
import type { Rig } from "../rig.ts";

const made = z.object({ id: z.string() });
export const linkMade = z.object({ code: z.string() });
const orderMade = z.object({ orderId: z.string(), checkoutUrl: z.url() });

/** What is run here and in acts.ts. */
export const functionsOfShop: readonly FunctionName[] = [
  ...(["accounts/create-admin", "accounts/register", "accounts/sign-in", "accounts/sign-out"] as const),
  ...(["accounts/read-profile", "payments/receive-stripe-event", "events/publish", "emails/send"] as const),
  ...([
    "products/create",
    "products/list",
    "products/browse",
    "links/create",
    "links/list",
    "ambassadors/list",
  ] as const),
  ...(["checkout/show-link", "checkout/open-link", "checkout/create-session", "orders/complete"] as const),
  ...(["orders/make-findable", "orders/list", "orders/read"] as const),
  ...(["statements/read-own", "audit/list", "coupons/list", "coupons/list-own"] as const),
  ...(["storefronts/open", "storefronts/visit"] as const),
  ...([
    "balances/read-own",
    "payouts/preview",
    "payouts/list-runs",
    "payouts/list",
    "groups/list",
    "invitations/list",
  ] as const),
  ...(["stats/read-shop", "stats/read-ambassador", "rankings/read", "rankings/update"] as const),
];

/** A shop with an owner, one ambassador, and one link to two products. All that grows is this ambassador's. */
export interface Shop {
  rig: Rig;
  owner: string[];
  ambassador: { id: string; email: string; cookies: string[] };
  productIds: string[];
  code: string;
  /** The last order that was placed and completed here. */
  order: Order;
  /** What opening the shop and that first sale changed in the table, and what was told of the sale. */
  changes: DynamoDBStreamEvent;
  news: EmailMessage;
}

/** What the ambassador's page is called. */
export const storefront = "ada";

/** What the first of many mugs is described as. */
export const uniqueMug = "Of clay, glazed in cobalt.";

export const mug = { title: "A mug", description: "Of clay.", imageUrl: "/demo/mug.svg", priceMinor: 1_250 };

/** Opens it, and sells once. */
export async function openShop(rig: Rig): Promise<Shop> {
  const admin = { email: "owner@example.com", password };
  await rig.run("accounts/create-admin", { firstName: "Olga", lastName: "Owner", ...admin });
  const { cookies: owner } = await ask(rig, "accounts/sign-in", { path: { scope: "admin" }, body: admin });
  const person = { firstName: "Ada", lastName: "Lovelace", email: "ada@ambassador.example", password };
  const registered = await ask(rig, "accounts/register", { body: person });
  const { cookies } = registered;
  const idOf = ({ body }: Answered) => made.parse(JSON.parse(body)).id;
  const put = async () => idOf(await ask(rig, "products/create", { body: mug, cookies: owner }));
  const productIds = [await put(), await put()];
  const link = await ask(rig, "links/create", { cookies, body: { productIds } });
  const { code } = linkMade.parse(JSON.parse(link.body));
  const ambassador = { id: idOf(registered), email: person.email, cookies };
  await confirmAddress(rig, ambassador.id);
  await ask(rig, "storefronts/open", { cookies, body: { slug: storefront } });
  const shop = { rig, owner, ambassador, productIds, code };
  const { order } = await placeOrder(shop);
  await completeOrder(shop, order);
  const changes = await rig.changes();
  const { calls } = await takeBatch(rig, "events/publish", changes);
  const news = saleIn(calls);
  await take(rig, "orders/make-findable", news);
  return { ...shop, order, changes, news };
}

type Open = Pick<Shop, "rig" | "code" | "productIds">;

interface Placed {
  /** As it is stored before it is paid. */
  order: Order;
  checkoutUrl: string;
  /** What placing it took. */
  placed: Answered;
}

/** A buyer orders one of each. */
export async function placeOrder({ rig, code, productIds }: Open): Promise<Placed> {
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" };
  const body = { code, buyer, lines: productIds.map((productId) => ({ productId, quantity: 1 })) };
  const headers = { "idempotency-key": randomUUID() };
  const placed = await ask(rig, "checkout/create-session", { body, headers });
  const { orderId, checkoutUrl } = orderMade.parse(JSON.parse(placed.body));
  return { placed, checkoutUrl, order: parseOrder((await rig.table.get(keys.order(orderId))) ?? {}) };
}

/** Stripe's word that it is paid, as the queue brings it. */
export function completeOrder({ rig }: Pick<Shop, "rig">, order: Order): Promise<Seen> {
  const { id: orderId, checkoutSessionId = "", totalMinor, currency } = order;
  return take(rig, "orders/complete", paymentFor({ orderId, checkoutSessionId, totalMinor, currency }));
}

/** A buyer orders and pays. @returns what Stripe posts of it */
export async function payOrder(shop: Open): Promise<Webhook> {
  const { checkoutUrl } = await placeOrder(shop);
  await payWithCard(checkoutUrl);
  return shop.rig.webhook("checkout.session.completed");
}
