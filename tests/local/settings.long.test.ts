import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { openLink } from "../../shared/contract/checkout.ts";
import { readSettings } from "../../shared/contract/settings.ts";
import { Client, eventually, newKey } from "../contract/support/client.ts";
import { newLink } from "../contract/support/people.ts";
import { placeOrder, type Stage, stage, untilStatus } from "../contract/support/shop.ts";
import { payWithCard } from "../contract/support/stripe.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

const home = temporaryDirectory();
const client = new DynamoDBClient({});
let cloud: LocalCloud;
let on: Stage;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, { SHOP_NAME: "First Name", SHOP_COLOR: "#123456" });
  on = await stage([1_000]);
});

afterAll(async () => {
  client.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const path = "/api/admin/settings";
const settings = readSettings.answer.body;
const items = () => readItems(client, TABLE);
const documentAt = async (address: string) => (await fetch(`${cloud.url}${address}`)).text();
const change = async (sections: object) => {
  const reply = await on.admin.put(path, sections);
  expect(reply.status).toBe(200);
  return z.parse(settings, reply.body);
};

test("are those of the stage's file until the owner changes any, and lie nowhere", async () => {
  expect(await on.admin.read(path, settings)).toMatchObject({
    version: 0,
    brand: { name: "First Name", color: "#123456" },
    programme: { rateBps: 1_000, holdDays: 14, signUp: "open" },
    delivery: "physical",
    contact: { timeZone: "UTC" },
  });
  expect((await items()).filter(({ pk }) => pk === "SETTINGS")).toEqual([]);
});

test("the owner's own address is published nowhere that they did not enter it", async () => {
  for (const page of ["/", "/admin", `/c/${on.code}`]) {
    expect(await documentAt(page)).not.toContain(cloud.settings.shop.OWNER_EMAIL);
  }
});

describe("a sale", () => {
  test("keeps what it was placed under, whatever is changed before it is paid", async () => {
    const order = await placeOrder(on, [1]);
    const { programme } = await on.admin.read(path, settings);
    const { version } = await change({ programme: { ...programme, rateBps: 2_500, holdDays: 3 } });
    await payWithCard(order.checkoutUrl);
    await untilStatus(order, "PAID");
    const later = await placeOrder(on, [1]);
    await payWithCard(later.checkoutUrl);
    await untilStatus(later, "PAID");
    const kept = new Map((await items()).filter(({ type }) => type === "order").map((it) => [it.id, it]));
    const read = async (id: string) =>
      (await on.admin.get(`/api/admin/orders/${id}`)).body as { split: unknown; rateBps: number };
    expect(kept.get(order.orderId)).toMatchObject({ holdDays: 14, settingsVersion: 0 });
    expect(await read(order.orderId)).toMatchObject({
      rateBps: 1_000,
      split: { ambassadorMinor: 100, shopMinor: 900 },
    });
    expect(kept.get(later.orderId)).toMatchObject({ holdDays: 3, settingsVersion: version });
    expect(await read(later.orderId)).toMatchObject({
      rateBps: 2_500,
      split: { ambassadorMinor: 250, shopMinor: 750 },
    });
  });

  test("asks for an address while the shop delivers, as its page does", async () => {
    const buyer = { firstName: "Bo", lastName: "Berg", email: "bo@buyer.example" };
    const lines = on.products.map(({ id }) => ({ productId: id, quantity: 1 }));
    const order = () => new Client().post("/api/checkout/orders", { code: on.code, buyer, lines }, newKey());
    const shown = async () => new Client().read(`/api/checkout/links/${on.code}`, openLink.answer.body);
    expect([(await order()).status, (await shown()).delivery]).toEqual([400, "physical"]);
    await change({ delivery: "none" });
    expect([(await order()).status, (await shown()).delivery]).toEqual([201, "none"]);
  });
});

test("each version is kept, and a record says what became other", async () => {
  const before = await on.admin.read(path, settings);
  const after = await change({ payouts: { minimumMinor: 2_500, schedule: "monthly" } });
  const all = await items();
  const kept = all.filter(({ pk, sk }) => pk === "SETTINGS" && String(sk).startsWith("VERSION#"));
  expect(kept.map(({ version }) => version)).toEqual(Array.from({ length: after.version }, (_, index) => index + 1));
  expect(kept.find(({ version }) => version === before.version)).toMatchObject({ payoutMinimumMinor: 0 });
  const records = all.filter(({ type }) => type === "audit").sort((a, b) => (String(a.at) < String(b.at) ? 1 : -1));
  expect(records[0]).toMatchObject({
    changes: [
      {
        pk: "SETTINGS",
        was: { payoutMinimumMinor: 0, payoutSchedule: "manual" },
        fields: { payoutMinimumMinor: 2_500, payoutSchedule: "monthly" },
      },
    ],
  });
});

test("the pages show a change without a restart, and a link of before is as it was", async () => {
  const { code } = await newLink(
    on.ambassador,
    on.products.map(({ id }) => id),
  );
  expect(await documentAt(`/c/${code}`)).toContain(" · First Name</title>");
  await change({
    brand: { name: "Blue Door", color: "#1b5e8c" },
    contact: { email: "hi@door.example", timeZone: "UTC" },
  });
  await eventually(async () => {
    for (const page of ["/", "/admin", `/c/${code}`]) {
      const html = await documentAt(page);
      if (!html.includes("Blue Door</title>")) throw new Error(`${page} still has the old name.`);
      expect(html).toContain('"color":"#1b5e8c"');
      expect(html).toContain('"contactEmail":"hi@door.example"');
    }
  });
  expect((await fetch(`${cloud.url}/templates/admin.html`)).status).toBe(404);
});

test("what a stage's file says and the form would refuse is shown, and is no error", async () => {
  const { firstSettings } = await import("../../shared/domain/settings.ts");
  const { shopOf } = await import("../../shared/site/shop.ts");
  const odd = { name: "", color: "teal", rateBps: 1_000, holdDays: 900, delivery: "none" as const };
  expect(shopOf(firstSettings(odd), "eur").color).toBe("#b4441f");
});
