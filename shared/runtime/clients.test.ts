import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Table } from "../data/table.ts";
import { clientSettings } from "./clients.ts";

/** What came, and what is answered to it. */
const came: { method: string | undefined; url: string | undefined; names: string[] }[] = [];
const server = createServer((request, response) => {
  came.push({ method: request.method, url: request.url, names: Object.keys(request.headers) });
  response.end(request.url === "/ping" ? "healthy: dynamodb" : JSON.stringify({ Item: { pk: { S: "secret" } } }));
});
let settings: ConstructorParameters<typeof DynamoDBClient>[0];

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: "any", secretAccessKey: "any" };
  settings = { ...clientSettings, endpoint: `http://127.0.0.1:${port}`, region: "eu-central-1", credentials };
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** How often a client looks through what a get of it has read, once the answer is there. */
async function looksOf(client: DynamoDBClient): Promise<number> {
  let looks = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      const output = answer.output as { Item?: object };
      Object.defineProperty(output.Item, "S", { enumerable: true, get: () => (looks += 1) });
      return answer;
    },
    { step: "serialize" },
  );
  await client.send(new GetItemCommand({ TableName: "Table", Key: { pk: { S: "1" } } }));
  return looks;
}

test("what the SDK reads is copied for no logger", async () => {
  const { logger: _none, ...bare } = settings ?? {};
  // So that the SDK does copy, where it is left to itself.
  expect(await looksOf(new DynamoDBClient(bare))).toBeGreaterThan(0);
  expect(await looksOf(new DynamoDBClient(settings ?? {}))).toBe(0);
});

test("a ping opens the connection, and tells nothing", async () => {
  came.length = 0;
  const table = new Table("Table", new DynamoDBClient(settings ?? {}));
  await table.ping();
  expect(came).toEqual([{ method: "GET", url: "/ping", names: ["host", "connection"] }]);
  expect(await table.get({ pk: "1", sk: "1" })).toEqual({ pk: "secret" });
});

test("a ping of nobody is no fault", async () => {
  const nobody = new DynamoDBClient({ ...settings, endpoint: "http://127.0.0.1:1", maxAttempts: 1 });
  await expect(new Table("Table", nobody).ping()).resolves.toBeUndefined();
});
