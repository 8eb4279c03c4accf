import { DescribeTableCommand } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import type { DynamoDBStreamEvent } from "aws-lambda";
import { clientSettings, type Database } from "../../infra/local/database.ts";
import { TABLE } from "../../infra/local/environment.ts";
import { streamEvent } from "../../infra/local/stream-event.ts";
import { readShard, type StreamRecord, shardsOf } from "../../infra/local/stream-reader.ts";

/** What changed in the table since this was last asked, as the batch that Lambda makes of it. */
export type ReadChanges = () => Promise<DynamoDBStreamEvent>;

/** Stands at the table's stream, past the recorder: to carry it to a function is Lambda's work, no function's call. */
export async function followChanges(stack: AsyncDisposableStack, { client, url }: Database): Promise<ReadChanges> {
  const streams = new DynamoDBStreamsClient({ ...clientSettings, endpoint: url });
  stack.defer(() => streams.destroy());
  const { Table } = await client.send(new DescribeTableCommand({ TableName: TABLE }));
  const streamArn = Table?.LatestStreamArn ?? "";
  const [shard = ""] = await shardsOf(streams, streamArn);
  const reader = readShard(streams, streamArn, shard, {});
  return async () => {
    const records: StreamRecord[] = [];
    for (let page = await reader.next(); page.length > 0; page = await reader.next()) records.push(...page);
    return streamEvent(records, streamArn);
  };
}
