import { unmarshall } from "@aws-sdk/util-dynamodb";
import middy from "@middy/core";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import { correlated } from "../observability/correlation.ts";
import { errorFields, type LogFields, logOf } from "../observability/log.ts";
import { aside } from "../services/queues.ts";
import type { FunctionName } from "../topology.ts";
import { currentSettings, lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";

/** An item before and after a change; absent before its insertion and after its removal. */
export interface Change {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
  /** What set the change off, where the item says so; else the change's own id. */
  correlationId: string;
}

/** What became of a batch, by position; changes that mean nothing to anybody are in none of these. */
export interface StreamResult {
  published: readonly { position: number; event: string }[];
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
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }, { awsRequestId }) => {
    const log = logOf(name, awsRequestId);
    const sequenceOf = (position: number) => Records[position]?.dynamodb?.SequenceNumber ?? "";
    try {
      const changes = Records.map((record) => changeOf(record, awsRequestId));
      /** What is said and done about one change is said and done on behalf of what set it off. */
      const about = <Result>(position: number, tell: (fields: LogFields) => Result) =>
        correlated(changes[position]?.correlationId ?? awsRequestId, () => tell({ sequence: sequenceOf(position) }));
      const { published, failed, unreadable } = await useCase(changes, deps());
      for (const { position, event } of published) {
        about(position, (fields) => log.info("change published", { ...fields, event }));
      }
      for (const { position, reason } of failed) {
        about(position, (fields) => log.error("change not published", { ...fields, reason }));
      }
      for (const { position, error } of unreadable) {
        await about(position, async (fields) => {
          await putAside(Records[position]);
          log.error("change put aside", { ...fields, ...errorFields(error) }, { ChangesPutAside: 1 });
        });
      }
      return { batchItemFailures: failed.map(({ position }) => ({ itemIdentifier: sequenceOf(position) })) };
    } catch (error) {
      log.error("batch failed", errorFields(error));
      return { batchItemFailures: [{ itemIdentifier: sequenceOf(0) }] };
    }
  });
}

async function putAside(record: DynamoDBRecord | undefined): Promise<void> {
  if (record) await aside.open(currentSettings()).send(record);
}

type Image = Parameters<typeof unmarshall>[0];

function changeOf({ dynamodb, eventID }: DynamoDBRecord, requestId: string): Change {
  // Two type packages describe the same attribute values; they differ in how they spell binary data.
  const plain = (image: unknown) => (image ? unmarshall(image as Image) : undefined);
  const [before, after] = [plain(dynamodb?.OldImage), plain(dynamodb?.NewImage)];
  const origin = after?.correlationId;
  return { before, after, correlationId: typeof origin === "string" ? origin : eventID || requestId };
}
