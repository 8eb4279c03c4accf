import { DeleteItemCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { marshall } from "@aws-sdk/util-dynamodb";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { shiftClock } from "../../infra/local/demo/clock.ts";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { firstHoldDays } from "../../shared/domain/opening.ts";
import { newKey, shaped } from "../contract/support/client.ts";
import { newProduct } from "../contract/support/people.ts";
import { type Stage, sell, stage } from "../contract/support/shop.ts";
import type { Item } from "../lab/invariants/facts.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { makeOlder } from "../lab/kit/older-table.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** Over a table as a Herald left it that kept no balances; sales and refunds go on. */
const home = temporaryDirectory();
const client = new DynamoDBClient({});
let cloud: LocalCloud;
let on: Stage;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path, { HOLD_DAYS: String(firstHoldDays) });
  on = await stage([1_005]);
});

afterAll(async () => {
  shiftClock(0);
  client.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const refund = async (orderId: string, amountMinor: number) => {
  const reply = await on.admin.post(`/api/admin/orders/${orderId}/refunds`, { amountMinor }, newKey());
  shaped(reply, 201, z.looseObject({}));
  await cloud.settled();
};
const ofKind = async (...prefixes: string[]): Promise<Item[]> => {
  const items = await readItems(client, TABLE);
  return items
    .filter(
      ({ pk, sk }) => prefixes.some((prefix) => String(pk).startsWith(prefix)) && !String(sk).startsWith("ENTRY#"),
    )
    .map(({ by: _by, correlationId: _id, ...item }) => item)
    .sort((a, b) => `${a.pk}${a.sk}`.localeCompare(`${b.pk}${b.sk}`));
};
/** As an older Herald left it. Entries that are put back are news once more, so what is found by that is taken away again. */
const becomeOlder = async () => {
  await cloud.settled();
  await makeOlder(client, TABLE);
  await cloud.settled();
  for (const { type, pk, sk } of await readItems(client, TABLE)) {
    if (type === "finding" || type === "owed")
      await client.send(new DeleteItemCommand({ TableName: TABLE, Key: marshall({ pk, sk }) }));
  }
};
const openBalances = () => cloud.invoke("upgrade/open-balances", {});
const nameRefunds = () => cloud.invoke("upgrade/name-refunds", {});
const summary = z.looseObject({ refundedMinor: z.int(), rateBps: z.int(), refunds: z.array(z.looseObject({})) });
const orderOf = (orderId: string) => on.admin.read(`/api/admin/orders/${orderId}`, summary);
const profile = z.object({ revenueMinor: z.int() });

test("products of before are found by their words, and taken over once", async () => {
  const { id } = await newProduct(on.admin, 700, "Zephyr lamp");
  const list = z.object({ items: z.array(z.object({ id: z.string(), priceMinor: z.int() })) });
  const find = async (search: string) => (await on.admin.read(`/api/admin/products?search=${search}`, list)).items;
  const before = await ofKind("PRODUCT#");
  await becomeOlder();
  expect(await find("zephyr")).toEqual([]);
  // One that changes meanwhile is found from then on.
  const other = await newProduct(on.admin, 800, "Zephyr kite");
  expect((await find("zephyr")).map((it) => it.id)).toEqual([other.id]);
  expect(await cloud.invoke("upgrade/make-findable", {})).toMatchObject({ products: 2 });
  expect(await cloud.invoke("upgrade/make-findable", {})).toEqual({ products: 0, ambassadors: 0, orders: 0 });
  expect((await find("zephyr")).map((it) => it.id)).toEqual([other.id, id]);
  const after = (await ofKind("PRODUCT#")).filter(({ pk }) => pk !== `PRODUCT#${other.id}`);
  expect(after).toEqual(before);
});

test("what was earned is owed to the cent, by day, and taken over once, however often it is asked for", async () => {
  const order = await sell(on, [2]);
  await sell(on, [3]);
  await refund(order.orderId, 500);
  // Which payouts have seen what was taken back is no part of what was owed: there were no payouts then. Nor is of which year it was, or by
  // which lines: all of it is owed from before.
  const isOwed = ([name]: [string, unknown]) => name !== "lowered" && !/^(year|sum)_/.test(name);
  const owed = async () =>
    (await ofKind("BALANCE#", "COUNTERS#")).map((item) => Object.fromEntries(Object.entries(item).filter(isOwed)));
  const before = await owed();
  const orderBefore = await orderOf(order.orderId);
  await becomeOlder();
  expect(await ofKind("BALANCE#", "COUNTERS#")).toEqual([]);

  expect(await openBalances()).toEqual({ ambassadors: 1, links: 1, left: 0 });
  expect(await owed()).toEqual(before);
  const year = `year_${new Date().getUTCFullYear()}`;
  const [balance] = await ofKind("BALANCE#");
  expect([balance?.[`${year}_opened`], balance?.[`${year}_earned`]]).toEqual([balance?.totalMinor, undefined]);
  expect([balance?.sum_lines, balance?.sum_byHand]).toEqual([1, balance?.totalMinor]);
  // Whom a payout run asks about.
  expect(await ofKind("OWED")).toHaveLength(1);
  expect(await openBalances()).toEqual({ ambassadors: 0, links: 0, left: 0 });

  // One that Herald does not know of by its id can't be told from a new one: it waits until it is named.
  expect((await orderOf(order.orderId)).refunds).toEqual([]);
  expect(await nameRefunds()).toEqual({ refunds: 1, booked: 0, unclear: [] });
  expect(await nameRefunds()).toEqual({ refunds: 1, booked: 0, unclear: [] });
  expect(await orderOf(order.orderId)).toEqual(orderBefore);
});

test("sales and refunds between the deployment and the upgrade are kept, and its days still close", async () => {
  const order = await sell(on, [1]);
  await becomeOlder();
  await sell(on, [2]);
  await refund(order.orderId, 5);
  expect(await openBalances()).toMatchObject({ ambassadors: 1, left: 0 });
  await nameRefunds();
  const { revenueMinor } = await on.ambassador.client.read("/api/ambassador/user", profile);
  // Five, three, one and two at 10.05, without 5.00 and 0.05 that went back, a tenth of each order.
  expect(revenueMinor).toBe(151 + 302 + 100 + 201);
  shiftClock(26 * 3_600_000);
  await cloud.invoke("stats/aggregate", {});
  shiftClock(0);
});

test("people and orders of before are found, and taken over once", async () => {
  const { orderId } = await sell(on, [1]);
  await cloud.settled();
  await cloud.invoke("upgrade/make-findable", {});
  const found = z.object({ items: z.array(z.object({ id: z.string() })) });
  const ids = async (path: string) => (await on.admin.read(path, found)).items.map(({ id }) => id);
  const searches = [
    `/api/admin/orders?search=${orderId}`,
    `/api/admin/orders?ambassadorId=${on.ambassador.id}`,
    `/api/admin/ambassadors?search=${on.ambassador.email}`,
    "/api/admin/ambassadors?sort=name",
  ];
  const seen = await Promise.all(searches.map(ids));
  expect(seen.map(({ length }) => length > 0)).toEqual([true, true, true, true]);
  const before = await ofKind("ORDER#", "USER#");
  await becomeOlder();
  expect(await Promise.all(searches.map(ids))).toEqual([[], [], [], []]);
  expect(await cloud.invoke("upgrade/make-findable", {})).toMatchObject({ ambassadors: 1, orders: 5 });
  expect(await cloud.invoke("upgrade/make-findable", {})).toEqual({ products: 0, ambassadors: 0, orders: 0 });
  expect(await Promise.all(searches.map(ids))).toEqual(seen);
  const isFinding = ({ type }: Item) => type === "finding";
  expect((await ofKind("ORDER#", "USER#")).filter(isFinding)).toEqual(before.filter(isFinding));
});
