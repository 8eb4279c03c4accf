import { unmarshall } from "@aws-sdk/util-dynamodb";
import middy from "@middy/core";
import type { Context, DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { Change } from "../data/change.ts";
import { causedBy } from "../observability/correlation.ts";
import { errorFields, type LogFields, logOf } from "../observability/log.ts";
import { poisonRecords } from "../services/queues.ts";
import type { FunctionName } from "../topology.ts";
import { currentSettings, lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";

/** An event that was not taken, by its position among those that were handed on. */
export interface Refused {
  position: number;
  reason: string;
}

/** A change of a batch that means something to others. */
interface Found<Event> {
  index: number;
  event: Event;
}

/**
 * The handler of the table's stream. Of a batch, what was not taken is tried again: the stream goes back to the first of it,
 * so that nothing is lost and order is kept. A change that can't be read, however often it comes, is kept as a poison record, so that it
 * does not block the others.
 * @param eventOf what one change means to others, if anything; throws where it can't be read
 * @param publish hands events on, and answers those that were refused
 */
export function stream<Name extends FunctionName, Event extends { name: string }>(
  name: Name,
  parts: PartsOf<Name>,
  eventOf: (change: Change) => Event | undefined,
  publish: (events: readonly Event[], deps: DepsOf<Name>) => Promise<readonly Refused[]>,
): (event: DynamoDBStreamEvent, context: Context) => Promise<DynamoDBBatchResponse> {
  const deps = lazyDeps<Name>(name, parts);
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async ({ Records }, { awsRequestId }) => {
    const log = logOf(name, awsRequestId);
    const sequenceOf = (index: number) => Records[index]?.dynamodb?.SequenceNumber ?? "";
    try {
      const changes = Records.map((record) => changeOf(record, awsRequestId));
      /** What is said and done about one change is said and done on behalf of what set it off. */
      const about = <Result>(index: number, tell: (fields: LogFields) => Result) =>
        causedBy({ correlationId: changes[index]?.correlationId ?? awsRequestId, by: "event" }, () =>
          tell({ sequence: sequenceOf(index) }),
        );
      const found: Found<Event>[] = [];
      const unreadable: { index: number; error: unknown }[] = [];
      for (const [index, change] of changes.entries()) {
        try {
          const event = eventOf(change);
          if (event) found.push({ index, event });
        } catch (error) {
          unreadable.push({ index, error });
        }
      }
      const refused = await publish(
        found.map(({ event }) => event),
        deps(),
      );
      const reasons = new Map(refused.map(({ position, reason }) => [position, reason]));
      for (const [position, { index, event }] of found.entries()) {
        const reason = reasons.get(position);
        about(index, (fields) => {
          if (reason === undefined) log.info("change published", { ...fields, event: event.name });
          else log.error("change not published", { ...fields, reason });
        });
      }
      for (const { index, error } of unreadable) {
        await about(index, async (fields) => {
          await keepPoison(Records[index]);
          log.error("poison record kept", { ...fields, ...errorFields(error) }, { PoisonRecords: 1 });
        });
      }
      const failed = found.filter((_event, position) => reasons.has(position));
      return { batchItemFailures: failed.map(({ index }) => ({ itemIdentifier: sequenceOf(index) })) };
    } catch (error) {
      log.error("batch failed", errorFields(error));
      return { batchItemFailures: [{ itemIdentifier: sequenceOf(0) }] };
    }
  });
}

async function keepPoison(record: DynamoDBRecord | undefined): Promise<void> {
  if (record) await poisonRecords.open(currentSettings()).send(record);
}

type Image = Parameters<typeof unmarshall>[0];

function changeOf({ dynamodb, eventID }: DynamoDBRecord, requestId: string): Change {
  // Two type packages describe the same attribute values; they differ in how they spell binary data.
  const plain = (image: unknown) => (image ? unmarshall(image as Image) : undefined);
  const [before, after] = [plain(dynamodb?.OldImage), plain(dynamodb?.NewImage)];
  const origin = after?.correlationId;
  return { before, after, correlationId: typeof origin === "string" ? origin : eventID || requestId };
}
