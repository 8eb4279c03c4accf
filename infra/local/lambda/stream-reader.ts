/** Reads a table's stream shard by shard, in order, from a place that can be remembered. */
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
} from "@aws-sdk/client-dynamodb-streams";

export type { StreamRecord };

/** The last sequence number that is done with, by shard. */
export type Checkpoint = Record<string, string>;

export interface ShardReader {
  shard: string;
  /** The records after the last ones; empty if there are none now. */
  next(): Promise<StreamRecord[]>;
  /** Goes back to what follows the checkpoint. */
  rewind(): void;
  /** The shard is closed and read to its end. */
  readonly ended: boolean;
}

/** The shards of a stream as it is now, the oldest first. */
export async function shardsOf(client: DynamoDBStreamsClient, streamArn: string): Promise<string[]> {
  const shards: string[] = [];
  let last: string | undefined;
  do {
    const page = await client.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ...(last && { ExclusiveStartShardId: last }) }),
    );
    for (const { ShardId } of page.StreamDescription?.Shards ?? []) if (ShardId) shards.push(ShardId);
    last = page.StreamDescription?.LastEvaluatedShardId;
  } while (last);
  return shards;
}

/** Reads one shard from after its checkpoint; from its oldest record if there is none or it has been trimmed away. */
export function readShard(
  client: DynamoDBStreamsClient,
  streamArn: string,
  shard: string,
  checkpoint: Checkpoint,
): ShardReader {
  let iterator: string | undefined;
  let ended = false;
  let trimmed = false;

  async function open(): Promise<string | undefined> {
    const after = trimmed ? undefined : checkpoint[shard];
    const from = after
      ? { ShardIteratorType: "AFTER_SEQUENCE_NUMBER" as const, SequenceNumber: after }
      : { ShardIteratorType: "TRIM_HORIZON" as const };
    const opened = await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ...from }));
    return opened.ShardIterator;
  }

  return {
    shard,
    get ended() {
      return ended;
    },
    rewind() {
      iterator = undefined;
      ended = false;
    },
    async next() {
      if (ended) return [];
      try {
        iterator ??= await open();
        const page = await client.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: 100 }));
        iterator = page.NextShardIterator;
        ended = iterator === undefined;
        return page.Records ?? [];
      } catch (error) {
        iterator = undefined;
        trimmed = error instanceof Error && error.name === "TrimmedDataAccessException";
        throw error;
      }
    },
  };
}
