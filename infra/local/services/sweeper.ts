/** DynamoDB's time to live, which the local database has no notion of. */
import { type AttributeValue, DeleteItemCommand, type DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import type { TableSpec } from "../../../shared/topology-spec.ts";
import { expiredKeys } from "./expiry-index.ts";

export interface Sweeping {
  client: DynamoDBClient;
  table: string;
  spec: TableSpec;
  /** The database's file, with an index of what expires; without it, all of the table is looked at. */
  file?: string;
  signal?: AbortSignal;
}

/** Deletes the items whose time to live (epoch seconds) has passed, now and then; AWS promises no more. */
export function startSweeper(sweeping: Omit<Sweeping, "signal">, everyMs = 60_000) {
  let running: Promise<unknown> | undefined;
  const stopped = new AbortController();
  const timer = setInterval(() => {
    // One at a time, however long it takes. A failed sweep is made up for by the next one.
    running ??= sweep({ ...sweeping, signal: stopped.signal })
      .catch(() => {})
      .finally(() => {
        running = undefined;
      });
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

/** One pass over what has expired. Returns how many items it deleted. */
export async function sweep({ client, table, spec, file, signal }: Sweeping): Promise<number> {
  const nowSeconds = Math.floor(Date.now() / 1000);
  const expression = "#ttl < :now";
  const values = {
    ExpressionAttributeNames: { "#ttl": spec.timeToLive },
    ExpressionAttributeValues: { ":now": { N: String(nowSeconds) } },
  };
  async function* found(): AsyncGenerator<Record<string, AttributeValue>> {
    if (file) {
      yield* expiredKeys(file, table, spec, nowSeconds);
      return;
    }
    for await (const page of paginateScan({ client }, { TableName: table, FilterExpression: expression, ...values })) {
      for (const item of page.Items ?? []) {
        const [pk, sk] = [item[spec.partitionKey], item[spec.sortKey]];
        if (pk && sk) yield { [spec.partitionKey]: pk, [spec.sortKey]: sk };
      }
      if (signal?.aborted) return;
    }
  }
  let deleted = 0;
  for await (const Key of found()) {
    if (signal?.aborted) return deleted;
    // The condition again: an item that was renewed since it was found stays.
    const command = new DeleteItemCommand({ TableName: table, Key, ConditionExpression: expression, ...values });
    deleted += await client.send(command).then(
      () => 1,
      () => 0,
    );
  }
  return deleted;
}
