import { unmarshall } from "@aws-sdk/util-dynamodb";
import middy from "@middy/core";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { aside } from "../services/queues.ts";
import type { FunctionName } from "../topology.ts";
import { currentSettings, lazyDeps } from "./context.ts";
import { errorFields, type Log, logOf } from "./log.ts";
import type { DepsOf, PartsOf } from "./parts.ts";

/** An item before and after a change; absent before its insertion and after its removal. */
export interface Change {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
}

/** What became of a batch, by position. */
export interface StreamResult {
  /** To be tried again: the stream goes back to the first of them, so that nothing is lost and order is kept. */
  failed: readonly { position: number; reason: string }[];
  /** Never to be understood, however often it comes: put aside, so that it does not block the others. */
  unreadable: readonly { position: number; error: unknown }[];
}

/** The handler of the table's stream. */
export function stream<Name extends FunctionName>(
  name: Name,
  parts: PartsOf<Name>,
  useCase: (changes: readonly Change[], deps: DepsOf<Name>) => Promise<StreamResult>,
): (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse> {
  const deps = lazyDeps<Name>(name, parts);
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }, context) => {
    const log = logOf(name, context.awsRequestId);
    const sequenceOf = (position: number) => Records[position]?.dynamodb?.SequenceNumber ?? "";
    try {
      const { failed, unreadable } = await useCase(Records.map(changeOf), deps());
      for (const { position, error } of unreadable) {
        await putAside(Records[position], log, { sequence: sequenceOf(position), ...errorFields(error) });
      }
      for (const { position, reason } of failed) {
        log.error("change not published", { sequence: sequenceOf(position), reason });
      }
      return { batchItemFailures: failed.map(({ position }) => ({ itemIdentifier: sequenceOf(position) })) };
    } catch (error) {
      log.error("batch failed", errorFields(error));
      return { batchItemFailures: [{ itemIdentifier: sequenceOf(0) }] };
    }
  });
}

async function putAside(record: DynamoDBRecord | undefined, log: Log, fields: Parameters<Log["error"]>[1]) {
  if (!record) return;
  await aside.open(currentSettings()).send(record);
  log.error("change put aside", fields);
}

type Image = Parameters<typeof unmarshall>[0];

function changeOf({ dynamodb }: DynamoDBRecord): Change {
  // Two type packages describe the same attribute values; they differ in how they spell binary data.
  const plain = (image: unknown) => (image ? unmarshall(image as Image) : undefined);
  return { before: plain(dynamodb?.OldImage), after: plain(dynamodb?.NewImage) };
}
