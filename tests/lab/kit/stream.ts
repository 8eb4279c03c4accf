import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { TABLE } from "../../../infra/local/environment.ts";
import { streamEvent } from "../../../infra/local/lambda/stream-event.ts";
import { readShard, type ShardReader, type StreamRecord, shardsOf } from "../../../infra/local/lambda/stream-reader.ts";
import { clientSettings, type Database } from "../../../infra/local/services/database.ts";
import { functions } from "../../../shared/topology.ts";
import { isWoken } from "../../../shared/topology-stream.ts";

/** What changed in the table since this was last asked and wakes the publisher, as the batch that Lambda makes of it. */
export type ReadChanges = () => Promise<DynamoDBStreamEvent>;

/** A place in the table's stream, from its beginning on. */
export interface StreamPlace {
  arn: string;
  reader: ShardReader;
}

/** Stands at the table's stream, as Lambda does: to carry it to a function is no function's call. */
export async function standAtStream(
  stack: AsyncDisposableStack,
  { client, url }: Pick<Database, "client" | "url">,
): Promise<StreamPlace> {
  const streams = new DynamoDBStreamsClient({ ...clientSettings, endpoint: url });
  stack.defer(() => streams.destroy());
  const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE }));
  const arn = Table?.LatestStreamArn ?? "";
  const [shard = ""] = await shardsOf(streams, arn);
  return { arn, reader: readShard(streams, arn, shard, {}) };
}

/** Reads what changes, past the recorder. */
export async function followChanges(stack: AsyncDisposableStack, database: Database): Promise<ReadChanges> {
  const { arn, reader } = await standAtStream(stack, database);
  return async () => {
    const records: StreamRecord[] = [];
    for (let page = await reader.next(); page.length > 0; page = await reader.next()) {
      records.push(...page.filter((record) => isWoken(functions["events/publish"], record)));
    }
    return streamEvent(records, arn);
  };
}
