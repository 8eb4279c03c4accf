import { randomUUID } from "node:crypto";
import * as z from "zod/mini";
import { keys, shards } from "../../../../shared/data/keys.ts";
import { derivedId } from "../../../../shared/policies/ids.ts";
import { Client, shaped } from "../../../contract/support/client.ts";
import { confirmAddress } from "../../../contract/support/confirm-address.ts";
import { underTest } from "../../../contract/support/environment.ts";
import {
  type Ambassador,
  newAmbassador,
  newLink,
  newProduct,
  owner,
  password,
} from "../../../contract/support/people.ts";
import { payWithCard, sessionIdOf } from "../../../contract/support/stripe.ts";
import { postal } from "../../../support/postal.ts";
import { shop } from "./assumptions.ts";

const placed = z.object({ orderId: z.string(), checkoutUrl: z.url() });
const answered = z.looseObject({});

export type Order = z.output<typeof placed>;

/** A shop, its owner, and its ambassadors, each with one link. */
export interface Shop {
  admin: Client;
  ambassadors: (Ambassador & { code: string })[];
  productIds: string[];
}

/** Puts up products and signs ambassadors up; nothing is sold yet. */
export async function openShop(): Promise<Shop> {
  const admin = await owner();
  // One after the other: what is read later comes in pages, whose sizes must be the same each time.
  const productIds: string[] = [];
  while (productIds.length < shop.products) {
    const number = String(productIds.length).padStart(3, "0");
    const { id } = await newProduct(admin, 1_000 + productIds.length, `Mug number ${number}`);
    productIds.push(id);
  }
  const ambassadors: Shop["ambassadors"] = [];
  while (ambassadors.length < shop.ambassadors) {
    const ambassador = await newAmbassador();
    await confirmAddress(ambassador);
    const { code } = await newLink(ambassador, productIds.slice(0, shop.productsInLink));
    ambassadors.push({ ...ambassador, code });
  }
  return { admin, ambassadors, productIds };
}

let placedOrders = 0;

/** Which shard of the shop's day an order falls into; the first has no number. */
const shardOf = (orderId: string): number => Number(keys.shopDay("", orderId).pk.split("#")[2] ?? 0);

/** An order of all that the link offers, one each. Orders take turns among the shards of the shop's day. */
export async function placeOrder(code: string, { productIds }: Shop): Promise<Order> {
  const turn = placedOrders++ % shards;
  let key = randomUUID();
  while (shardOf(derivedId("ord", code, key)) !== turn) key = randomUUID();
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: `${randomUUID()}@buyer.example` };
  const lines = productIds.slice(0, shop.productsInLink).map((productId) => ({ productId, quantity: 1 }));
  const reply = await new Client().post("/api/checkout/orders", { code, buyer, lines }, { "idempotency-key": key });
  return shaped(reply, 201, placed);
}

/** Places an order and pays for it on Stripe's page. */
export async function buy(code: string, shop: Shop): Promise<Order> {
  const order = await placeOrder(code, shop);
  await payWithCard(order.checkoutUrl);
  return order;
}

export const askForOrder = ({ orderId, checkoutUrl }: Order): Promise<unknown> =>
  new Client().read(`/api/checkout/orders/${orderId}?session=${sessionIdOf(checkoutUrl)}`, answered);

/** Five minutes on the pages: sign-in, what they show, and what they ask for again every minute. */
export async function visit(scope: "admin" | "ambassador", email: string, once: string[], again: string[]) {
  const client = new Client();
  const secret = scope === "admin" ? underTest().admin.password : password;
  shaped(await client.post(`/api/${scope}/login`, { email, password: secret }), 200, answered);
  const minutes = Array.from({ length: 5 }, () => [`/api/${scope}/user`, ...again]);
  for (const path of [...once, ...minutes.flat()]) await client.read(path, answered);
}
