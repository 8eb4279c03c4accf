import { DynamoDBClient, GetItemCommand, type GetItemCommandOutput } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { TABLE } from "../../infra/local/environment.ts";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import { clientSettings } from "../../infra/local/services/database.ts";
import { sweep } from "../../infra/local/services/sweeper.ts";
import { table } from "../../shared/topology.ts";
import { placeOrder, sell, stage } from "../contract/support/shop.ts";
import { control, standInOf } from "../contract/support/stripe.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** What becomes of the name and address of somebody who ordered and did not pay. */
const home = temporaryDirectory();
const dayMs = 86_400_000;
let cloud: LocalCloud;
let client: DynamoDBClient;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  client = new DynamoDBClient({ ...clientSettings, endpoint: cloud.env.AWS_ENDPOINT_URL_DYNAMODB ?? "" });
});
afterAll(async () => {
  jest.restoreAllMocks();
  client.destroy();
  await cloud.stop();
  home[Symbol.dispose]();
});

const itemOf = async (orderId: string): Promise<GetItemCommandOutput["Item"]> => {
  const Key = { pk: { S: `ORDER#${orderId}` }, sk: { S: "ORDER" } };
  return (await client.send(new GetItemCommand({ TableName: TABLE, Key, ConsistentRead: true }))).Item;
};
/** What time to live does with the table when so many days are over. */
async function sweepIn(days: number): Promise<void> {
  const now = Date.now() + days * dayMs;
  const clock = jest.spyOn(Date, "now").mockReturnValue(now);
  await sweep({ client, table: TABLE, spec: table });
  clock.mockRestore();
}

test("an order that expired unpaid is forgotten a week later, a paid one never", async () => {
  const on = await stage([1_005]);
  const paid = await sell(on, [1]);
  const unpaid = await placeOrder(on, [1]);
  await control(standInOf(unpaid.checkoutUrl), `/sessions/${unpaid.session}/expire`, {});
  await cloud.settled();
  expect((await itemOf(unpaid.orderId))?.status).toEqual({ S: "EXPIRED" });
  expect((await itemOf(paid.orderId))?.ttl).toBeUndefined();
  await sweepIn(6);
  expect(await itemOf(unpaid.orderId)).toBeDefined();
  await sweepIn(9);
  expect(await itemOf(unpaid.orderId)).toBeUndefined();
  await sweepIn(3_650);
  expect((await itemOf(paid.orderId))?.status).toEqual({ S: "PAID" });
});
