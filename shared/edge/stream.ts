import { unmarshall } from "@aws-sdk/util-dynamodb";
import middy from "@middy/core";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { FunctionName } from "../topology.ts";
import { lazyDeps } from "./context.ts";
import { errorFields, logOf } from "./log.ts";
import type { DepsOf, PartsOf } from "./parts.ts";

/** An item before and after a change; absent before its insertion and after its removal. */
export interface Change {
  before: Record<string, unknown> | undefined;
  after: Record<string, unknown> | undefined;
}

/**
 * The handler of the table's stream. The use case answers with the positions of changes that failed; the stream then
 * goes back to the first of them, so that nothing is lost and order is kept.
 */
export function stream<Name extends FunctionName>(
  name: Name,
  parts: PartsOf<Name>,
  useCase: (changes: readonly Change[], deps: DepsOf<Name>) => Promise<readonly number[]>,
): (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse> {
  const deps = lazyDeps<Name>(name, parts);
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }, context) => {
    const log = logOf(name, context.awsRequestId);
    let failed: readonly number[];
    try {
      failed = await useCase(Records.map(changeOf), deps());
    } catch (error) {
      log.error("batch failed", errorFields(error));
      failed = [0];
    }
    const sequences = failed.map((position) => Records[position]?.dynamodb?.SequenceNumber ?? "");
    return { batchItemFailures: sequences.map((itemIdentifier) => ({ itemIdentifier })) };
  });
}

type Image = Parameters<typeof unmarshall>[0];

function changeOf({ dynamodb }: DynamoDBRecord): Change {
  // Two type packages describe the same attribute values; they differ in how they spell binary data.
  const plain = (image: unknown) => (image ? unmarshall(image as Image) : undefined);
  return { before: plain(dynamodb?.OldImage), after: plain(dynamodb?.NewImage) };
}
