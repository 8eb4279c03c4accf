import { DynamoDBStreamsClient, ListStreamsCommand } from "@aws-sdk/client-dynamodb-streams";
import { TABLE } from "../../../infra/local/environment.ts";
import { type Checkpoint, readShard, type ShardReader, shardsOf } from "../../../infra/local/lambda/stream-reader.ts";
import { clientSettings } from "../../../infra/local/services/database.ts";
import type { Change } from "../invariants/facts.ts";
import { changeOf } from "../invariants/observe.ts";

/**
 * Every change of the table since its stream was switched on, in order. A record stays after it was read, so this can
 * wait until all is at rest; and it asks the database, a process of its own, so that Herald does not notice.
 * @param endpoint the database's
 */
export function readChanges(endpoint: string): Promise<Change[]> {
  return withShards(endpoint, {}, async (shards) => {
    const changes: Change[] = [];
    // The oldest first: an item's later records may be in the shard that follows.
    for (const shard of shards) {
      for (let records = await shard.next(); records.length > 0; records = await shard.next()) {
        changes.push(...records.map(changeOf));
      }
    }
    return changes;
  });
}

/** How many records follow those that are done with, at most a hundred a shard. */
export function countUnread(endpoint: string, checkpoint: Checkpoint): Promise<number> {
  return withShards(endpoint, checkpoint, async (shards) => {
    const found = await Promise.all(shards.map((shard) => shard.next()));
    return found.reduce((sum, records) => sum + records.length, 0);
  });
}

async function withShards<Answer>(
  endpoint: string,
  checkpoint: Checkpoint,
  read: (shards: readonly ShardReader[]) => Promise<Answer>,
): Promise<Answer> {
  const client = new DynamoDBStreamsClient({ ...clientSettings, endpoint });
  try {
    const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: TABLE }));
    const arn = Streams[0]?.StreamArn ?? "";
    const shards = await shardsOf(client, arn);
    return await read(shards.map((shard) => readShard(client, arn, shard, checkpoint)));
  } finally {
    client.destroy();
  }
}
