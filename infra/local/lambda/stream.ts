/**
 * The table's stream as an event source: in order, at least once, and again after a restart from the last record
 * that was done with. A record that fails is tried again and again, as AWS does for as long as it keeps a stream.
 */
import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { clientSettings } from "../services/database.ts";
import type { Activity } from "./activity.ts";
import { failuresOf } from "./batch-failures.ts";
import { watchFile } from "./file-watch.ts";
import type { Invoke } from "./functions.ts";
import { backoffMs, pause } from "./pause.ts";
import { streamEvent } from "./stream-event.ts";
import { type Checkpoint, readShard, type ShardReader, type StreamRecord, shardsOf } from "./stream-reader.ts";

export interface Stream {
  /** Looks for records now; resolves with how many there were once they are done with. */
  drain(): Promise<number>;
  /** Something may have been written: look soon instead of at the next turn. */
  nudge(): void;
  stop(): Promise<void>;
}

export interface StreamOptions {
  database: DynamoDBClient;
  /** Where the streams are served; the real AWS when absent. */
  streamsUrl?: string;
  table: string;
  functionName: string;
  /** Whether a record is one to wake the function with: the filter of its event source mapping. Without it, each is. */
  isWoken?: (record: StreamRecord) => boolean;
  invoke: Invoke;
  activity: Activity;
  checkpoint: { load(): Checkpoint; save(checkpoint: Checkpoint): void };
  /** A file that each write to the table writes to. With it, the stream is hardly looked at while nothing is written. */
  writtenFile?: string;
  restMs?: number;
  idleMs?: number;
  busyMs?: number;
  retryMs?: (attempt: number) => number;
}

/**
 * So many looks that found nothing follow each sign of a write before the stream is left at rest, 1.2 s in all: the
 * file may be written to before a record in it can be read.
 */
const LOOKS_BEFORE_REST = 8;

/** Starts to carry the records to the function. */
export async function startStream(options: StreamOptions): Promise<Stream> {
  const { isWoken = () => true, restMs = 5000, idleMs = 130, busyMs = 20, retryMs = backoffMs } = options;
  const client = new DynamoDBStreamsClient({
    ...clientSettings,
    ...(options.streamsUrl && { endpoint: options.streamsUrl }),
  });
  const { Table } = await options.database.send(new DescribeTableCommand({ TableName: options.table }));
  const streamArn = Table?.LatestStreamArn ?? "";
  const checkpoint = options.checkpoint.load();
  const stopped = new AbortController();
  let readers: ShardReader[] = [];
  const finished = new Set<string>();
  let turn: Promise<number> = Promise.resolve(0);
  let wake: AbortController = new AbortController();
  let tries = 0;
  let saving: NodeJS.Timeout | undefined;

  /** Now and then is enough: after a crash, the last records come once more, as they may at any time. */
  const save = () => {
    clearTimeout(saving);
    saving = undefined;
    options.checkpoint.save(checkpoint);
  };

  /** Works on a batch until all of it is done with. */
  async function work(shard: string, records: StreamRecord[]): Promise<void> {
    let left = records.filter(isWoken);
    while (left.length > 0 && !stopped.signal.aborted) {
      const { succeeded, failed } = await attempt(left);
      note(shard, left[succeeded - 1]);
      left = left.slice(succeeded);
      tries = failed ? (succeeded > 0 ? 1 : tries + 1) : 0;
      if (tries > 0) await pause(retryMs(tries), stopped.signal);
    }
    // What follows the last that was woken with has waked nobody, and is done with, too.
    if (left.length === 0) note(shard, records.at(-1));
  }

  /** A record and all before it are done with. */
  function note(shard: string, record: StreamRecord | undefined): void {
    const number = record?.dynamodb?.SequenceNumber;
    if (number === undefined) return;
    checkpoint[shard] = number;
    saving ??= setTimeout(save, 250);
  }

  /** How many records from the first one on went well, and whether one then failed. */
  async function attempt(records: StreamRecord[]): Promise<{ succeeded: number; failed: boolean }> {
    // A batch that keeps failing is tried record by record, so that what precedes the culprit is done with.
    const batch = tries > 2 ? records.slice(0, 1) : records;
    const event = streamEvent(batch, streamArn);
    const numbers = event.Records.map((record) => record.dynamodb?.SequenceNumber ?? "");
    try {
      const named = failuresOf(await options.invoke(options.functionName, event), numbers);
      const first = named === "all" ? 0 : numbers.findIndex((number) => named.has(number));
      return first === -1 ? { succeeded: batch.length, failed: false } : { succeeded: first, failed: true };
    } catch {
      return { succeeded: 0, failed: true };
    }
  }

  async function look(): Promise<number> {
    let seen = 0;
    if (readers.length === 0 || readers.some((reader) => reader.ended)) await listShards();
    for (const reader of readers) {
      const records = await reader.next();
      if (records.length === 0) continue;
      seen += records.length;
      const end = options.activity.begin();
      await work(reader.shard, records)
        .catch((error: unknown) => {
          reader.rewind();
          throw error;
        })
        .finally(end);
    }
    return seen;
  }

  /** New shards appear when old ones close. */
  async function listShards(): Promise<void> {
    for (const reader of readers) if (reader.ended) finished.add(reader.shard);
    readers = readers.filter((reader) => !reader.ended);
    const known = new Set([...finished, ...readers.map((reader) => reader.shard)]);
    const fresh = (await shardsOf(client, streamArn)).filter((shard) => !known.has(shard));
    readers.push(...fresh.map((shard) => readShard(client, streamArn, shard, checkpoint)));
  }

  /** One look at a time, each after the one before. */
  const drain = () => {
    turn = turn.catch(() => 0).then(() => (stopped.signal.aborted ? 0 : look()));
    return turn;
  };

  const nudge = () => {
    // To abort what is aborted costs an exception with its stack, at the end of every function under load.
    if (!wake.signal.aborted) wake.abort();
  };
  const writes = options.writtenFile === undefined ? undefined : watchFile(options.writtenFile, nudge);

  const running = (async () => {
    let failures = 0;
    let quiet = 0;
    while (!stopped.signal.aborted) {
      wake = new AbortController();
      const seen = await drain().catch(() => -1);
      failures = seen < 0 ? failures + 1 : 0;
      // A burst of writes is collected for a moment: it makes fewer and fuller batches.
      if (seen >= 0) await pause(busyMs, stopped.signal);
      quiet = seen === 0 ? quiet + 1 : 0;
      const atRest = writes?.alive === true && quiet > LOOKS_BEFORE_REST;
      const wait = seen < 0 ? backoffMs(failures) : seen > 0 ? 0 : atRest ? restMs : idleMs;
      if (wait > 0) await pause(wait, AbortSignal.any([stopped.signal, wake.signal]));
      if (wake.signal.aborted) quiet = 0;
    }
  })();

  return {
    drain,
    nudge,
    async stop() {
      stopped.abort();
      writes?.stop();
      await running;
      await turn.catch(() => 0);
      if (saving) save();
      client.destroy();
    },
  };
}
