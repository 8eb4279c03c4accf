import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { newKey } from "../contract/support/client.ts";
import { password } from "../contract/support/people.ts";
import { type Stage, sell, stage } from "../contract/support/shop.ts";
import type { Item } from "../lab/invariants/facts.ts";
import { readItems } from "../lab/invariants/observe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** Whose doing it was: on everything that lies in the table, and for what people change in a record of its own. */
const home = temporaryDirectory();
const client = new DynamoDBClient({});
let cloud: LocalCloud;
let on: Stage;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  on = await stage([1_005]);
});

afterAll(async () => {
  client.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const change = z.object({
  pk: z.string(),
  does: z.string(),
  fields: z.optional(z.looseObject({})),
});
const record = z.object({ by: z.string(), correlationId: z.string(), at: z.string(), changes: z.array(change) });

const items = () => readItems(client, TABLE);
const isAudit = ({ type }: Item) => type === "audit";
async function recordsAfter(act: () => Promise<unknown>) {
  const known = new Set((await items()).filter(isAudit).map(({ sk }) => sk));
  await act();
  await cloud.settled();
  const added = (await items()).filter((item) => isAudit(item) && !known.has(item.sk));
  return added.map((item) => z.parse(record, item)).sort((a, b) => (a.at < b.at ? -1 : 1));
}
const owner = async () => `person:${(await on.admin.read("/api/admin/user", z.looseObject({ id: z.string() }))).id}`;

test("everything in the table says whose doing it is and what set it off", async () => {
  await sell(on, [1]);
  await cloud.settled();
  const all = await items();
  const by = (type: string) => new Set(all.filter((it) => it.type === type).map((it) => it.by));
  expect(all.filter(({ by: who, correlationId }) => !who || !correlationId)).toEqual([]);
  expect([...by("entry")]).toEqual(["stripe"]);
  expect([...by("delivery")]).toEqual(["event"]);
  expect([...by("product")]).toEqual([await owner()]);
  expect([...by("link")]).toEqual([`person:${on.ambassador.id}`]);
});

describe("what a person changes has a record", () => {
  test("that says who, when and what: made, changed, deleted", async () => {
    const body = { title: "Vase", description: "Round.", imageUrl: "/demo/vase.svg", priceMinor: 1_250 };
    let path = "";
    const records = await recordsAfter(async () => {
      const { id } = z.parse(
        z.looseObject({ id: z.string() }),
        (await on.admin.post("/api/admin/products", body)).body,
      );
      path = `/api/admin/products/${id}`;
      await on.admin.put(path, { ...body, priceMinor: 1_300 });
      await on.admin.delete(path);
    });
    const pk = `PRODUCT#${path.split("/").at(-1)}`;
    const who = await owner();
    expect(records.map(({ by, changes }) => [by, changes])).toEqual([
      [who, [expect.objectContaining({ pk, does: "put", fields: expect.objectContaining({ priceMinor: 1_250 }) })]],
      [who, [expect.objectContaining({ pk, does: "change", fields: expect.objectContaining({ priceMinor: 1_300 }) })]],
      [who, [expect.objectContaining({ pk, does: "delete" })]],
    ]);
  });

  test("with every write of the change, in money too", async () => {
    const order = await sell(on, [1]);
    const records = await recordsAfter(() =>
      on.admin.post(`/api/admin/orders/${order.orderId}/block`, { reason: "A look." }),
    );
    const [first] = records;
    expect(records).toHaveLength(1);
    expect(first?.changes.map(({ pk, does }) => `${does} ${pk.split("#")[0]}`)).toEqual([
      "change ORDER",
      "put ENTRIES",
      "change BALANCE",
    ]);
  });

  test("without a secret in it", async () => {
    const records = await recordsAfter(() =>
      on.ambassador.client.put("/api/ambassador/users/password", {
        currentPassword: password,
        password: `${password}!`,
      }),
    );
    expect(records).toHaveLength(1);
    expect(JSON.stringify(records)).not.toMatch(/argon2|passwordHash|sessions|ses_/);
  });
});

test("what nobody signed in did has none: a sale, a sign-up, a refund's booking", async () => {
  const records = await recordsAfter(async () => {
    const order = await sell(on, [1]);
    await on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, { amountMinor: 5 }, newKey());
  });
  // The refund itself is the owner's: its request, and what Stripe made of it.
  expect(records.flatMap(({ changes }) => changes.map(({ pk, does }) => `${does} ${pk.split("#")[0]}`))).toEqual([
    "put ORDER",
    "change ORDER",
  ]);
});
