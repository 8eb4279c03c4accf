import * as z from "zod/mini";
import type { LocalCloud } from "../../../../infra/local/lambda/local-cloud.ts";
import { Client, newKey, type Reply } from "../../../contract/support/client.ts";
import { newAmbassador, newLink, newProduct, password, signInAs } from "../../../contract/support/people.ts";
import { type Stage, sell } from "../../../contract/support/shop.ts";
import { createOwner, speakTo } from "../../../local/cloud-in-process.ts";
import { postEvent, sessionEvent } from "../../../security/support/events.ts";
import { stripeSignature } from "../../../security/support/local-secrets.ts";
import { postal } from "../../../support/postal.ts";

/** One request of a use case. */
export type Request = () => Promise<Pick<Reply, "status" | "body">>;

/** What is timed, and what reads nothing and asks nobody, asked in the same way. */
export interface Timed {
  baseline: Request;
  requests: ReadonlyMap<string, Request>;
}

const productsOnOffer = 10;
const secrets = z.object({ webhookSecret: z.string() });

/** A shop with something in it, and what is asked of it over HTTP. */
export async function openShop(cloud: LocalCloud): Promise<Timed & { on: Stage }> {
  speakTo(cloud);
  await createOwner(cloud);
  const { HERALD_ADMIN_EMAIL = "", HERALD_ADMIN_PASSWORD = "" } = process.env;
  const stranger = new Client();
  const owner = new Client();
  await owner.post("/api/admin/login", { email: HERALD_ADMIN_EMAIL, password: HERALD_ADMIN_PASSWORD });
  const products: Stage["products"] = [];
  while (products.length < productsOnOffer) products.push(await newProduct(owner, 1_250));
  const ambassador = await newAmbassador();
  const { client } = ambassador;
  // Others sign in and make links: a twenty-first session ends the first, and statistics show links. They take turns: one may make a
  // hundred links in an hour, and eight who sign in to one account at once are somebody who guesses.
  const others = await Promise.all(Array.from({ length: 20 }, () => newAmbassador()));
  let turns = 0;
  const next = () => others[turns++ % others.length] ?? ambassador;
  const productIds = products.slice(0, 2).map(({ id }) => id);
  const { code } = await newLink(ambassador, productIds);
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" };
  const order = { code, buyer, lines: productIds.map((productId) => ({ productId, quantity: 1 })) };
  const mug = { title: "A mug", description: "Of clay.", imageUrl: "/demo/mug.svg", priceMinor: 1_250 };
  const on: Stage = { admin: owner, ambassador, products: products.slice(0, 2), code };
  const paid = await sell(on);
  const { webhookSecret: secret } = z.parse(secrets, cloud.data.read("secrets.json"));
  // Of a sale that is booked already: what is timed sets nothing off but a look at the order.
  const webhook = () => {
    const event = sessionEvent(paid);
    return postEvent(event, stripeSignature(event, { secret }));
  };
  const place = () => stranger.post("/api/checkout/orders", order, newKey());
  const requests = new Map<string, Request>([
    ["sign in", () => signInAs("ambassador", next().email, password)],
    ["create product", () => owner.post("/api/admin/products", mug)],
    ["list products", () => client.get("/api/ambassador/products?limit=10")],
    ["create link", () => next().client.post("/api/ambassador/links", { productIds })],
    ["list own links", () => client.get("/api/ambassador/links?limit=10")],
    ["open a checkout page", () => stranger.get(`/api/checkout/links/${code}`)],
    ["create a checkout session", place],
    ["receive a webhook", webhook],
    ["list orders", () => owner.get("/api/admin/orders?limit=10")],
    ["shop's stats", () => owner.get("/api/admin/stats")],
    ["ambassador's stats", () => client.get("/api/ambassador/stats")],
    ["own revenue", () => client.get("/api/ambassador/user")],
    ["rankings", () => client.get("/api/ambassador/rankings")],
  ]);
  return { on, baseline: () => stranger.get("/api/health"), requests };
}
