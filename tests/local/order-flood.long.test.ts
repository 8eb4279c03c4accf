import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { edgeKeyHeader, viewerHeader } from "../../shared/topology-spec.ts";
import { Client } from "../contract/support/client.ts";
import { type Stage, stage } from "../contract/support/stage.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { postal } from "../support/postal.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** How many orders are taken from a network, on a Herald in this process that is spoken to as CloudFront would. */
const perNetwork = 5;
const windowMs = 15 * 60_000;
const home = temporaryDirectory();
let cloud: LocalCloud;
let on: Stage;
let edgeKey: string;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, { ORDERS_PER_NETWORK: String(perNetwork) });
  on = await stage([1_005]);
  edgeKey = z.parse(z.object({ edgeKey: z.string() }), cloud.data.read("secrets.json")).edgeKey;
  // Orders are counted in quarters of an hour: one begins now.
  shiftClock(-(Date.now() % windowMs));
});
afterAll(async () => {
  shiftClock(0);
  await cloud.stop();
  home[Symbol.dispose]();
});

function order(network: string, key: string = randomUUID()) {
  const buyer = { firstName: "Bo", lastName: "Berg", ...postal, email: "bo@buyer.example" };
  const lines = on.products.map(({ id }) => ({ productId: id, quantity: 1 }));
  const headers = { [viewerHeader]: network, [edgeKeyHeader]: edgeKey, "idempotency-key": key };
  return new Client().post("/api/checkout/orders", { code: on.code, buyer, lines }, headers);
}

const orders = z.object({ items: z.array(z.object({ id: z.string() })) });
const placed = async () => (await on.admin.read("/api/admin/orders?limit=100", orders)).items.length;

test("a network's orders end at its limit, at once or not, and leave nothing; its retries and its neighbours go on", async () => {
  const first = randomUUID();
  expect((await order("203.0.113.9", first)).status).toBe(201);
  const flood = await Promise.all(Array.from({ length: 30 }, () => order("203.0.113.9")));
  expect(flood.filter(({ status }) => status === 201)).toHaveLength(perNetwork - 1);
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(30 - perNetwork + 1);
  for (const { headers, body } of refused) {
    const seconds = Number(headers.get("retry-after"));
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(windowMs / 1_000);
    expect(body).toMatchObject({
      code: "too_many_attempts",
      detail: expect.stringMatching(/nothing was charged: try again in \d+ minutes/),
    });
  }
  expect(await placed()).toBe(perNetwork);
  expect((await order("203.0.113.9", first)).status).toBe(201);
  expect((await order("2001:db8:0:7::1")).status).toBe(201);
  expect(await placed()).toBe(perNetwork + 1);
});
