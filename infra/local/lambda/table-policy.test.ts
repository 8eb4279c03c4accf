import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "@jest/globals";
import { functions } from "../../../shared/topology.ts";
import { runAsFunction } from "./running-function.ts";
import { guardTable } from "./table-gate.ts";
import { TablePolicy } from "./table-policy.ts";

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: "x" } });
const query = (pk: string, IndexName?: string) => ({
  KeyConditionExpression: "pk = :partition",
  ExpressionAttributeValues: { ":partition": { S: pk } },
  IndexName,
});
const transaction = (...TransactItems: object[]) => ({ TransactItems });

test.each<[may: boolean, functionName: string, operation: string, body: object]>([
  [true, "checkout/read-order", "GetItem", { Key: key("ORDER#1") }],
  [false, "checkout/read-order", "GetItem", { Key: key("USER#1") }],
  [false, "checkout/read-order", "Query", query("ORDERS", "gsi1")],
  [true, "orders/list", "Query", query("ORDERS#3", "gsi1")],
  [false, "orders/list", "Query", query("ORDERS#3")],
  [true, "orders/complete", "TransactWriteItems", transaction({ Put: { Item: key("ENTRIES#1") } })],
  [
    false,
    "orders/complete",
    "TransactWriteItems",
    transaction({ Update: { Key: key("ORDER#1") } }, { Update: { Key: key("ENTRIES#1") } }),
  ],
  [false, "orders/complete", "DeleteItem", { Key: key("ENTRIES#1") }],
  [false, "reference/check-health", "GetItem", { Key: key("ORDER#1") }],
])("that it may is %s: %s, %s of %j", (may, functionName, operation, body) => {
  const policy = new TablePolicy(functions);
  expect(policy.refusalOf(functionName, operation, JSON.stringify(body)) === undefined).toBe(may);
  expect(policy.usage().denied.length).toBe(may ? 0 : 1);
});

test("a running function that asks for more is answered as AWS would, and nothing is sent", async () => {
  // Nobody listens there.
  const endpoint = "http://127.0.0.1:9";
  const credentials = { accessKeyId: "x", secretAccessKey: "x" };
  const client = new DynamoDBClient({ endpoint, credentials, region: "eu-west-1", maxAttempts: 1 });
  using _ = { [Symbol.dispose]: guardTable(new TablePolicy(functions), endpoint) };
  const asked = () => client.send(new GetItemCommand({ TableName: "herald", Key: key("USER#1") }));
  const refused = runAsFunction("checkout/read-order", asked);
  await expect(refused).rejects.toMatchObject({
    name: "AccessDeniedException",
    message: "checkout/read-order is not authorized to perform: dynamodb:GetItem on the table, USER#1",
  });
  // What is none of a function's is not judged, and so does not arrive.
  await expect(asked()).rejects.toThrow("ECONNREFUSED");
  client.destroy();
});
