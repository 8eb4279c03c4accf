/** DynamoDB's time to live, which the local database has no notion of. */
import { DeleteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { TableSpec } from "../../shared/topology-spec.ts";

/** Deletes the items whose time to live (epoch seconds) has passed, now and then; AWS promises no more. */
export function startSweeper(client: DynamoDBClient, table: string, spec: TableSpec, everyMs = 60_000) {
  let running: Promise<unknown> = Promise.resolve();
  const stopped = new AbortController();
  const timer = setInterval(() => {
    // A failed sweep is made up for by the next one.
    running = sweep(client, table, spec, stopped.signal).catch(() => {});
  }, everyMs);
  timer.unref();
  return {
    async stop(): Promise<void> {
      clearInterval(timer);
      stopped.abort();
      await running;
    },
  };
}

/** One pass over the table. Returns how many items it deleted. */
export async function sweep(
  client: DynamoDBClient,
  table: string,
  spec: TableSpec,
  signal?: AbortSignal,
): Promise<number> {
  const expired = {
    TableName: table,
    FilterExpression: "#ttl < :now",
    ExpressionAttributeNames: { "#ttl": spec.timeToLive },
    ExpressionAttributeValues: { ":now": { N: String(Math.floor(Date.now() / 1000)) } },
  };
  let deleted = 0;
  for await (const page of paginateScan({ client }, expired)) {
    for (const item of page.Items ?? []) {
      if (signal?.aborted) return deleted;
      const [pk, sk] = [item[spec.partitionKey], item[spec.sortKey]];
      if (!pk || !sk) continue;
      // The condition again: an item that was renewed since the scan saw it stays.
      const key = { TableName: table, Key: { [spec.partitionKey]: pk, [spec.sortKey]: sk } };
      const { TableName: _, FilterExpression: ConditionExpression, ...rest } = expired;
      const done = await client.send(new DeleteItemCommand({ ...key, ConditionExpression, ...rest })).then(
        () => 1,
        () => 0,
      );
      deleted += done;
    }
  }
  return deleted;
}
