import { DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from "@aws-sdk/client-dynamodb";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "@upstash/redis";
import * as z from "zod/mini";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { partitions, shardsOf } from "../../shared/data/keys.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { dayOf } from "../../shared/domain/period.ts";
import { poisonQueueVariable, secretIdVariable } from "../../shared/topology-spec.ts";
import { shaped } from "../contract/support/client.ts";
import { mailTo } from "../contract/support/inbox.ts";
import { orderState, placeOrder, readAsBuyer, type Stage, sell, stage } from "../contract/support/shop.ts";
import { control, payWithCard, standInOf } from "../contract/support/stripe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { createOwner, speakTo, startEmptyCloud } from "./cloud-in-process.ts";

/** What runs on a schedule, on a Herald in this process whose clock the test can set. */
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** It is noon when the tests begin: none of them sells on a day, and on the next a minute later. */
const noonMs = dayMs / 2 - (Date.now() % dayMs);
const setClock = (ms: number) => shiftClock(noonMs + ms);
const home = temporaryDirectory();
let cloud: LocalCloud;
let on: Stage;

async function start(): Promise<void> {
  cloud = await startEmptyCloud(home.path);
  speakTo(cloud);
}

beforeAll(async () => {
  setClock(0);
  await start();
  await createOwner(cloud);
  on = await stage([1_005]);
});

afterAll(async () => {
  shiftClock(0);
  await cloud.stop();
  home[Symbol.dispose]();
});

const statusOf = async (order: Parameters<typeof readAsBuyer>[0]) =>
  shaped(await readAsBuyer(order), 200, orderState).status;

const revenue = z.object({ revenueMinor: z.int() });
const sold = {
  placed: z.int(),
  orders: z.int(),
  products: z.array(z.object({ quantity: z.int(), amountMinor: z.int() })),
};
const shopSold = z.object({
  sold: z.object({
    ...sold,
    channels: z.array(z.object({ kind: z.string(), code: z.string(), orders: z.int(), grossMinor: z.int() })),
    ambassadors: z.array(z.object({ id: z.string(), name: z.string(), orders: z.int(), grossMinor: z.int() })),
  }),
});
const ownSold = z.object({
  sold: z.object({
    ...sold,
    channels: z.array(z.object({ code: z.string(), orders: z.int(), revenueMinor: z.int() })),
  }),
});
const board = z.object({ me: z.object({ rank: z.nullable(z.int()), revenueMinor: z.int() }) });

describe("settling pending orders", () => {
  test("books a payment whose webhook never came, as soon as the webhook is late", async () => {
    const order = await placeOrder(on, [1]);
    const standIn = standInOf(order.checkoutUrl);
    await control(standIn, "/hold", { on: true });
    await payWithCard(order.checkoutUrl);
    await cloud.invoke("checkout/expire", {});
    expect(await statusOf(order)).toBe("PENDING");
    setClock(11 * minuteMs);
    await cloud.invoke("checkout/expire", {});
    await cloud.settled();
    expect(await statusOf(order)).toBe("PAID");
    // The webhook comes after all: nothing happens twice.
    setClock(0);
    await control(standIn, "/release", {});
    await control(standIn, "/hold", { on: false });
    await cloud.settled();
    const profile = await on.ambassador.client.read("/api/ambassador/user", revenue);
    expect(profile.revenueMinor).toBe(101);
  });

  test("ends an unpaid order only after its session is over, and then it can't be paid any more", async () => {
    const order = await placeOrder(on, [1]);
    setClock(30 * minuteMs);
    await cloud.invoke("checkout/expire", {});
    expect(await statusOf(order)).toBe("PENDING");
    setClock(66 * minuteMs);
    await cloud.invoke("checkout/expire", {});
    await cloud.settled();
    expect(await statusOf(order)).toBe("EXPIRED");
    await expect(payWithCard(order.checkoutUrl)).rejects.toThrow("410");
    setClock(0);
  });
});

describe("the stream", () => {
  test("keeps a change that it can't read as a poison record, whole, and goes on with the others", async () => {
    await write({ pk: { S: "ENTRIES#ord_broken" }, sk: { S: "ENTRY#broken" }, type: { S: "entry" } });
    const order = await sell(await stage([3_000]), [1]);
    await cloud.settled();
    expect(await mailTo(order.buyerEmail)).toHaveLength(1);
    const client = new SQSClient({});
    const QueueUrl = process.env[poisonQueueVariable];
    const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }));
    client.destroy();
    expect(Messages.map(({ Body = "" }) => JSON.parse(Body))).toEqual([
      expect.objectContaining({
        dynamodb: expect.objectContaining({ Keys: { pk: { S: "ENTRIES#ord_broken" }, sk: { S: "ENTRY#broken" } } }),
      }),
    ]);
  });
});

describe("aggregating statistics", () => {
  const today = () => dayOf(new Date().toISOString());
  const closedThrough = () => statistics.reads("herald").closedThrough();
  const aggregate = () => cloud.invoke("stats/aggregate", {});
  const soldToShop = async () => (await on.admin.read("/api/admin/stats?best=5", shopSold)).sold;
  const shopDay = async (day: string) => (await statistics.reads("herald").shopDays({ from: day, to: day })).get(day);

  test("closes a day that is over, not before, and its figures stay what they were", async () => {
    for (let sales = 0; sales < 3; sales++) await sell(on, [1]);
    await cloud.settled();
    const day = today();
    const before = await shopDay(day);
    expect(before).toMatchObject({ orders: 5, grossMinor: 4 * 1_005 + 3_000 });
    await aggregate();
    expect(await closedThrough()).toBeUndefined();
    const soldSoFar = await soldToShop();
    setClock(26 * hourMs);
    await aggregate();
    setClock(0);
    expect((await closedThrough()) ?? "").toMatch(/^\d/);
    expect(await shopDay(day)).toEqual(before);
    expect(await soldToShop()).toEqual(soldSoFar);
  });

  test("tallies what sold: to the owner all of it, to an ambassador what was theirs, the best first", async () => {
    const shop = await soldToShop();
    expect(shop).toMatchObject({
      // One of those that were placed came to nothing.
      ...{ placed: 6, orders: 5 },
      products: [
        { quantity: 4, amountMinor: 4 * 1_005 },
        { quantity: 1, amountMinor: 3_000 },
      ],
      channels: [
        { kind: "link", code: on.code, orders: 4, grossMinor: 4 * 1_005 },
        { orders: 1, grossMinor: 3_000 },
      ],
      ambassadors: [
        { id: on.ambassador.id, name: "Ada Lovelace", orders: 4 },
        { name: "Ada Lovelace", orders: 1 },
      ],
    });
    const own = (await on.ambassador.client.read("/api/ambassador/stats?best=5", ownSold)).sold;
    expect(own).toMatchObject({
      ...{ placed: 5, orders: 4 },
      products: [{ quantity: 4, amountMinor: 4 * 1_005 }],
      channels: [{ code: on.code, orders: 4, revenueMinor: 4 * 101 }],
    });
    const first = (await on.admin.read("/api/admin/stats?best=1", shopSold)).sold;
    expect([first.products.length, first.channels.length, first.ambassadors.length]).toEqual([1, 1, 1]);
    expect(first.orders).toBe(5);
  });

  test("fills an empty leaderboard again", async () => {
    await cloud.settled();
    const before = await on.ambassador.client.read("/api/ambassador/rankings", board);
    expect(before.me).toEqual({ rank: 1, revenueMinor: 4 * 101 });
    await loseRedis();
    const lost = await on.ambassador.client.read("/api/ambassador/rankings", board);
    expect(lost.me).toEqual({ rank: null, revenueMinor: 0 });
    await aggregate();
    await cloud.settled();
    expect(await on.ambassador.client.read("/api/ambassador/rankings", board)).toEqual(before);
  });

  test("fails while an ambassador's counter differs from the ledger, closes the day for all others, and is quiet once it is fixed", async () => {
    setClock(72 * hourMs);
    const later = await stage([2_000]);
    await sell(later, [1]);
    await cloud.settled();
    const day = today();
    setClock(120 * hourMs);
    await nudge(`DAYS#${later.ambassador.id}`, day, 1);
    await expect(aggregate()).rejects.toThrow(`differs from the ledger on ${day}`);
    expect(((await closedThrough()) ?? "") >= day).toBe(true);
    await expect(aggregate()).rejects.toThrow(`differs from the ledger on ${day}`);
    await nudge(`DAYS#${later.ambassador.id}`, day, -1);
    const { id } = later.ambassador;
    await nudge(`BALANCE#${id}`, "BALANCE", 1, "totalMinor");
    await expect(aggregate()).rejects.toThrow(`The balance of ${id} differs from the ledger on ${day}`);
    await nudge(`BALANCE#${id}`, "BALANCE", -1, "totalMinor");
    await aggregate();
    setClock(0);
  });

  test("stops at a day of the shop's that differs from the ledger, and goes on once it is fixed", async () => {
    setClock(144 * hourMs);
    await sell(on, [1]);
    await cloud.settled();
    const day = today();
    setClock(192 * hourMs);
    const [shard = ""] = await shardsWith(day);
    await nudge(shard, `${day}#open`, 1);
    await expect(aggregate()).rejects.toThrow(`The shop's day differs from the ledger on ${day}`);
    expect(((await closedThrough()) ?? "") < day).toBe(true);
    await nudge(shard, `${day}#open`, -1);
    await aggregate();
    expect(((await closedThrough()) ?? "") >= day).toBe(true);
    setClock(0);
  });
});

/** Redis forgets everything, as it may. */
async function loseRedis(): Promise<void> {
  const client = new SecretsManagerClient({});
  const { SecretString = "" } = await client.send(
    new GetSecretValueCommand({ SecretId: process.env[secretIdVariable("upstash")] }),
  );
  client.destroy();
  const credentials = z.parse(z.object({ url: z.string(), token: z.string() }), JSON.parse(SecretString));
  await new Redis({ ...credentials, enableTelemetry: false }).flushdb();
}

/** The partitions in which a part of the shop's open day lies. */
async function shardsWith(day: string): Promise<string[]> {
  const client = new DynamoDBClient({});
  const found = await Promise.all(
    shardsOf(partitions.shopDays).map(async (pk) => {
      const Key = { pk: { S: pk }, sk: { S: `${day}#open` } };
      const { Item } = await client.send(new GetItemCommand({ TableName: "herald", Key }));
      return Item ? [pk] : [];
    }),
  );
  client.destroy();
  return found.flat();
}

async function write(Item: Record<string, { S: string }>): Promise<void> {
  const client = new DynamoDBClient({});
  await client.send(new PutItemCommand({ TableName: "herald", Item }));
  client.destroy();
}

/** Breaks a counter behind the system's back. */
async function nudge(pk: string, sk: string, by: number, name = "ambassadorMinor"): Promise<void> {
  const client = new DynamoDBClient({});
  await client.send(
    new UpdateItemCommand({
      TableName: "herald",
      Key: { pk: { S: pk }, sk: { S: sk } },
      UpdateExpression: "ADD #name :by",
      ExpressionAttributeNames: { "#name": name },
      ExpressionAttributeValues: { ":by": { N: String(by) } },
    }),
  );
  client.destroy();
}
