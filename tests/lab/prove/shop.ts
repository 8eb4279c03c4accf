import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { postal } from "../../support/postal.ts";
import { readEmails } from "../invariants/observe.ts";
import { ask, get } from "./ask.ts";
import type { World } from "./world.ts";

export const password = "a long enough passphrase";
const made = z.object({ id: z.string() });
export const placed = z.object({ orderId: z.string(), checkoutUrl: z.string() });
export const refunded = z.object({ refundId: z.string(), amountMinor: z.int() });

/** A shop as every history begins with it: an owner, two products, an ambassador and a link to both. */
export interface Shop {
  admin: { email: string; cookies: string[] };
  ambassador: { id: string; email: string; cookies: string[] };
  code: string;
  productIds: string[];
}

export type Order = z.output<typeof placed>;

/** Opens the shop with the functions themselves. */
export async function openShop(world: World): Promise<Shop> {
  const email = "olga@owner.example";
  await world.lambda.run("accounts/create-admin", { firstName: "Olga", lastName: "Owner", email, password });
  const admin = { email, cookies: await signIn(world, "admin", email) };
  // Amounts of which a tenth is no whole cent: whoever rounds twice is found out.
  const productIds = [await newProduct(world, admin.cookies, 1_005), await newProduct(world, admin.cookies, 333)];
  const ambassador = await newAmbassador(world, "ada@ambassador.example");
  return { admin, ambassador, productIds, code: await newLink(world, ambassador.cookies, productIds) };
}

export async function signIn(world: World, scope: "admin" | "ambassador", email: string, secret = password) {
  const answer = await ask(world, "accounts/sign-in", { path: { scope }, body: { email, password: secret } });
  if (answer.status !== 200) throw new Error(`${email} can't sign in: ${answer.status}.`);
  return answer.cookies;
}

export async function newProduct(world: World, cookies: string[], priceMinor: number): Promise<string> {
  const body = { title: `Mug for ${priceMinor}`, description: "Of clay.", imageUrl: "/demo/mug.svg", priceMinor };
  return (await get(world, "products/create", { cookies, body }, made)).id;
}

/** Signs somebody up; where an answer was lost, the next try finds the address taken, and signs in. */
export async function newAmbassador(world: World, email: string): Promise<Shop["ambassador"]> {
  const body = { firstName: "Ada", lastName: "Lovelace", email, password };
  const answer = await ask(world, "accounts/register", { body });
  if (answer.status === 201) return { ...z.parse(made, answer.body), email, cookies: answer.cookies };
  const cookies = await signIn(world, "ambassador", email);
  const { id } = await get(world, "accounts/read-profile", { path: { scope: "ambassador" }, cookies }, made);
  return { id, email, cookies };
}

/** Opens the link of the last e-mail that asks an ambassador to confirm their address, once it has come. */
export async function confirmAddress(world: World, { email, cookies }: Omit<Shop["ambassador"], "id">): Promise<void> {
  const emails = await readEmails(world.cloud.mail.url);
  const asked = emails.filter((it) => it.to === email && /confirm your address/i.test(it.subject)).at(-1);
  const token = /#token=([\w-]+)/.exec(asked?.text ?? "")?.[1] ?? "";
  const answer = await ask(world, "accounts/confirm-email-change", {
    ...{ path: { scope: "ambassador" }, cookies, body: { token } },
  });
  // Told late that it was done, the next try finds the link used.
  if (![204, 400].includes(answer.status)) throw new Error(`The address was not confirmed: ${answer.status}.`);
}

export async function newLink(world: World, cookies: string[], productIds: string[]): Promise<string> {
  return (await get(world, "links/create", { cookies, body: { productIds } }, z.object({ code: z.string() }))).code;
}

/** How a buyer's order is asked for; asked again it is the same one. */
export interface Purchase {
  key: string;
  email: string;
  quantities: [number, number];
  coupon?: string;
}

export const newPurchase = (email = "bo@buyer.example", quantities: [number, number] = [1, 3]): Purchase => ({
  key: randomUUID(),
  email,
  quantities,
});

export function orderRequest(
  { code, productIds }: Pick<Shop, "code" | "productIds">,
  { key, email, quantities, coupon }: Purchase,
) {
  const lines = productIds
    .map((productId, index) => ({ productId, quantity: quantities[index] ?? 0 }))
    .filter(({ quantity }) => quantity > 0);
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email };
  return { body: { code, buyer, lines, ...(coupon && { coupon }) }, headers: { "idempotency-key": key } };
}

export const placeOrder = (
  world: World,
  shop: Pick<Shop, "code" | "productIds">,
  purchase = newPurchase(),
): Promise<Order> => get(world, "checkout/create-session", orderRequest(shop, purchase), placed);

export const sessionOf = ({ checkoutUrl }: Order): string => checkoutUrl.split("/").at(-1) ?? "";

/** What the webhook makes of the payment of an order as `newPurchase` has it. */
export const paymentOf = (order: Order) => ({
  eventId: "evt_made",
  occurredAt: new Date().toISOString(),
  outcome: "paid",
  orderId: order.orderId,
  checkoutSessionId: sessionOf(order),
  paymentIntentId: "pi_made",
  amountMinor: 2_004,
  currency: "eur",
});

const paid = z.object({ payment_intent: z.string() });

/** The buyer pays on Stripe's page. @returns the payment's id */
export async function pay(world: World, order: Order): Promise<string> {
  return z.parse(paid, await control(world, "/pay", { session: sessionOf(order) })).payment_intent;
}

export async function openDispute(world: World, paymentIntent: string, inquiry = false): Promise<string> {
  return z.parse(made, await control(world, "/disputes", { payment_intent: paymentIntent, inquiry })).id;
}

export const closeDispute = (world: World, id: string, status: "won" | "lost" | "warning_closed") =>
  control(world, `/disputes/${id}/close`, { status });

/** An inquiry becomes a chargeback. */
export const escalateDispute = (world: World, id: string) => control(world, `/disputes/${id}/escalate`, {});

/** Refunds from Stripe's own dashboard: Herald hears of them by webhook alone. */
export async function refundAtStripe({ cloud }: World, payment: string, amount: number): Promise<string> {
  const body = new URLSearchParams({ payment_intent: payment, amount: String(amount) });
  const headers = { authorization: `Bearer ${cloud.secrets.stripeKey}` };
  const answer = await fetch(`${cloud.stripe.url}/v1/refunds`, { method: "POST", headers, body });
  if (!answer.ok) throw new Error(`Stripe refused a refund: ${await answer.text()}`);
  return z.parse(z.object({ id: z.string() }), await answer.json()).id;
}

/** A refund goes on at Stripe, or at the buyer's bank. */
export const moveRefund = (world: World, refundId: string, status: "succeeded" | "failed" | "canceled") =>
  control(world, `/refunds/${refundId}/move`, { status });

/** What the next refund is at first; others than cards' take their time. */
export const nextRefundIs = (world: World, status: "pending" | "requires_action") =>
  control(world, "/next-refund", { status });

/** The owner holds an order's commission back, or lets it go. */
export async function setBlocked(world: World, shop: Shop, orderId: string, isBlocked: boolean): Promise<void> {
  const asked = { path: { orderId }, cookies: shop.admin.cookies };
  const { status } = isBlocked
    ? await ask(world, "orders/block", { ...asked, body: { reason: "A look is needed." } })
    : await ask(world, "orders/unblock", asked);
  if (status !== 204) throw new Error(`The order can't be ${isBlocked ? "blocked" : "let go"}: ${status}.`);
}

/** Stripe's own doings, beside its API. @throws Error where it won't */
export async function control({ cloud }: World, path: string, body: object): Promise<unknown> {
  const init = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const response = await fetch(`${cloud.stripe.url}/_control${path}`, init);
  if (!response.ok) throw new Error(`Stripe's ${path} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** The owner gives money back; asked again with the same key it is the same refund. */
export const refund = (world: World, shop: Shop, orderId: string, key: string, amountMinor?: number) =>
  get(world, "orders/refund", refundRequest(shop, orderId, key, amountMinor), refunded);

export const refundRequest = (shop: Shop, orderId: string, key: string, amountMinor?: number) => ({
  path: { orderId },
  cookies: shop.admin.cookies,
  headers: { "idempotency-key": key },
  body: amountMinor === undefined ? {} : { amountMinor },
});
