import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { listAmbassadors } from "../../functions/ambassadors/list.ts";
import { openLink } from "../../functions/checkout/open-link.ts";
import { listLinks } from "../../functions/links/list.ts";
import { listOrders } from "../../functions/orders/list.ts";
import { readAmbassadorStats } from "../../functions/stats/read-ambassador.ts";
import { readShopStats } from "../../functions/stats/read-shop.ts";
import { startDatabase } from "../../infra/local/database.ts";
import { links } from "../../shared/data/links.ts";
import { orders } from "../../shared/data/orders.ts";
import { products } from "../../shared/data/products.ts";
import { statistics } from "../../shared/data/statistics.ts";
import { users } from "../../shared/data/users.ts";
import { table } from "../../shared/topology.ts";
import { countCapacity } from "./count-capacity.ts";
import { ambassadorId, code, makeShop, sell, sellMany, shop, tableName } from "./shop-of-orders.ts";

const directory = mkdtempSync(join(tmpdir(), "herald-cost-"));
let database: Awaited<ReturnType<typeof startDatabase>>;
let few: Costs;
let many: Costs;

type Cost = Awaited<ReturnType<typeof countCapacity>>;
type Costs = Record<string, Cost>;

/** What every use case that people look at costs now, in requests and capacity units. */
async function costs(): Promise<Costs> {
  const base = { shop, now: () => new Date("2026-11-22T12:00:00.000Z") };
  const caller = {
    ...{ id: ambassadorId, scope: "ambassador" as const, sessionId: "s", sourceIp: "127.0.0.1" },
    user: async () => {
      const user = await users.reads(tableName).get(ambassadorId);
      if (!user) throw new Error("The ambassador is missing.");
      return user;
    },
  };
  const read = {
    links: links.reads(tableName),
    orders: orders.reads(tableName),
    products: products.reads(tableName),
    statistics: statistics.reads(tableName),
    users: users.reads(tableName),
  };
  return {
    "own revenue": await countCapacity(() => caller.user()),
    "ambassador's statistics": await countCapacity(() => readAmbassadorStats({}, { ...base, ...read }, caller)),
    "shop's statistics": await countCapacity(() => readShopStats({}, { ...base, ...read })),
    "own links": await countCapacity(() => listLinks({ limit: 25 }, { ...base, ...read }, caller)),
    "list of ambassadors": await countCapacity(() => listAmbassadors({ limit: 25 }, { ...base, ...read })),
    "list of orders": await countCapacity(() => listOrders({ limit: 10 }, { ...base, ...read })),
    "open a link": await countCapacity(() => openLink({ code }, { ...base, ...read })),
    "complete an order": await countCapacity(() => sell()),
  };
}

beforeAll(async () => {
  database = await startDatabase({
    ...{ spec: table, tableName, file: join(directory, "dynamodb.db"), onCrash: () => {} },
  });
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: database.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  await makeShop();
  for (let orders = 0; orders < 10; orders++) await sell();
  few = await costs();
  await sellMany(10_000 - 11);
  many = await costs();
}, 120_000);

afterAll(async () => {
  await database.stop();
  rmSync(directory, { recursive: true, force: true });
});

describe("with 10 orders and with 10,000", () => {
  test.each([
    "own revenue",
    "ambassador's statistics",
    "shop's statistics",
    "own links",
    "list of ambassadors",
    "list of orders",
    "open a link",
    "complete an order",
  ])("%s costs the same: requests and capacity units", (name) => {
    expect(few[name]?.requests).toBeGreaterThan(0);
    expect(many[name]).toEqual(few[name]);
  });

  test("complete an order costs what docs/data-model.md says", () => {
    expect(many["complete an order"]).toEqual({ requests: 2, reads: 0, writes: 21 });
  });

  test("the figures that they show did grow: the counters are of 10,000 orders", async () => {
    const user = await users.reads(tableName).get(ambassadorId);
    expect(user?.orders).toBe(10_001);
    process.stderr.write(
      Object.entries(many)
        .map(([name, it]) => `${name}: ${it.requests} requests, ${it.reads} RCU, ${it.writes} WCU`)
        .join("\n"),
    );
  });
});
