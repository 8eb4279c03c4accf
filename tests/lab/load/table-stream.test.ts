import { join } from "node:path";
import { PutItemCommand } from "@aws-sdk/client-dynamodb";
import { expect, test } from "@jest/globals";
import { TABLE } from "../../../infra/local/environment.ts";
import { startDatabase } from "../../../infra/local/services/database.ts";
import { table as spec } from "../../../shared/topology.ts";
import { temporaryDirectory } from "../../support/machine.ts";
import { readChanges } from "./table-stream.ts";

/** More than one page of the stream has, and past 9 and 99, where an order by letters would differ. */
const versions = 120;

test("the stream tells every change in order, however often it was read before", async () => {
  using home = temporaryDirectory();
  const file = join(home.path, "dynamodb.db");
  const { client, url, stop } = await startDatabase({ spec, tableName: TABLE, file, onCrash: () => {} });
  try {
    const key = { pk: { S: "ORDER#1" }, sk: { S: "ORDER" } };
    for (let version = 0; version < versions; version++) {
      await client.send(new PutItemCommand({ TableName: TABLE, Item: { ...key, version: { N: String(version) } } }));
    }
    await readChanges(url);
    const changes = await readChanges(url);
    const each = Array.from({ length: versions }, (_, version) => version);
    expect(changes.map(({ after }) => after?.version)).toEqual(each);
    expect(changes.map(({ before }) => before?.version)).toEqual([undefined, ...each.slice(0, -1)]);
  } finally {
    await stop();
  }
});
