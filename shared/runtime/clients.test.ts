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

test("what the SDK reads is copied for no logger", async () => {
  const copied: unknown[] = [];
  const logger = { ...clientSettings.logger, info: (line: unknown) => copied.push(line) };
  const key = { TableName: "Table", Key: { pk: { S: "1" } } };
  // So that the SDK does ask: one that knows `info` is told, with a copy.
  await new DynamoDBClient({ ...settings, logger }).send(new GetItemCommand(key));
  expect(copied).toHaveLength(1);
  expect("info" in clientSettings.logger).toBe(false);
  const { Item } = await new DynamoDBClient(settings ?? {}).send(new GetItemCommand(key));
  expect(Item).toEqual({ pk: { S: "secret" } });
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
