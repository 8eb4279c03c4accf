import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { maxLinks } from "../../shared/contract/links.ts";
import { keys } from "../../shared/data/keys.ts";
import { linkPut } from "../../shared/data/links.ts";
import { Table } from "../../shared/data/table.ts";
import { newLinkCode } from "../../shared/policies/ids.ts";
import { shaped } from "../contract/support/client.ts";
import { type Stage, sell, stage } from "../contract/support/shop.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** An ambassador with more links than one may have any more, as an older Herald let them. */
const many = 600;
const home = temporaryDirectory();
let cloud: LocalCloud;
let on: Stage;
let sent: { code: string };

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  on = await stage([1_005]);
  await sell(on, [1]);
  await cloud.settled();
  sent = on;
  const table = new Table("herald");
  const productIds = on.products.map(({ id }) => id);
  const past = { ambassadorId: on.ambassador.id, ambassadorName: "Ada L.", productIds };
  for (let made = 0; made < many; made += 50) {
    const writes = Array.from({ length: 50 }, (_, index) => {
      const createdAt = new Date(Date.parse("2026-01-01") + (made + index) * 60_000).toISOString();
      return linkPut({ ...past, code: newLinkCode(), createdAt });
    });
    await table.transact(writes);
  }
});

afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

const stats = z.object({
  totals: z.object({ orders: z.int(), revenueMinor: z.int() }),
  links: z.array(z.object({ code: z.string(), orders: z.int() })),
  nextCursor: z.optional(z.string()),
});

test("statistics of hundreds of links are a page of them, and the cursor goes on with the next", async () => {
  const { client } = on.ambassador;
  const first = await client.read("/api/ambassador/stats", stats);
  expect(first.totals).toEqual({ orders: 1, revenueMinor: 101 });
  expect(first.links).toHaveLength(100);
  expect(first.links[0]).toMatchObject({ code: sent.code, orders: 1 });
  const second = await client.read(`/api/ambassador/stats?limit=50&cursor=${first.nextCursor}`, stats);
  expect(second.links).toHaveLength(50);
  const codes = [...first.links, ...second.links].map(({ code }) => code);
  expect(new Set(codes).size).toBe(150);
});

test("a stranger's cursor, and one of another list, is refused, naming the field", async () => {
  const links = z.object({ nextCursor: z.string() });
  const { nextCursor } = await on.ambassador.client.read("/api/ambassador/links?limit=5", links);
  const other = (await stage([500])).ambassador.client;
  const reply = await other.get(`/api/ambassador/stats?cursor=${nextCursor}`);
  expect([reply.status, reply.body]).toEqual([
    400,
    expect.objectContaining({ errors: [expect.objectContaining({ path: "cursor" })] }),
  ]);
});

test("who has a thousand links is told so, and makes no more; the link before the last can still be made", async () => {
  await countOf(on.ambassador.id, maxLinks - 1);
  const make = () =>
    on.ambassador.client.post("/api/ambassador/links", { productIds: on.products.map(({ id }) => id) });
  const replies = await Promise.all([make(), make(), make()]);
  expect(replies.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
  const problem = z.object({ code: z.string(), detail: z.string() });
  const [refused] = replies.filter(({ status }) => status === 409);
  if (!refused) throw new Error("None was refused.");
  expect(shaped(refused, 409, problem)).toMatchObject({ code: "link_limit", detail: expect.stringContaining("1,000") });
});

/** Says how many links somebody has. */
async function countOf(ambassadorId: string, links: number): Promise<void> {
  const client = new DynamoDBClient({});
  const { pk, sk } = keys.linkCount(ambassadorId);
  const Item = { pk: { S: pk }, sk: { S: sk }, links: { N: String(links) } };
  await client.send(new PutItemCommand({ TableName: "herald", Item }));
  client.destroy();
}
