import middy from "@middy/core";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { actorName, type Cause, causedBy, correlationName, isActor } from "../observability/correlation.ts";
import { countsOfFailure } from "../observability/counted.ts";
import { errorFields, type Log, logOf } from "../observability/log.ts";
import { hideForPauses } from "../services/queues.ts";
import type { FunctionName, QueueName } from "../topology.ts";
import { rowOf } from "../topology-row.ts";
import { currentSettings, lazyDeps } from "./context.ts";
import type { DepsOf, PartsOf } from "./deps.ts";

type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/**
 * The handler of a queue's consumer. Messages of a batch stand alone: one that fails comes back later, after pauses that grow
 * with each try, and in the end moves to the dead-letter queue, while the others are done.
 */
export function queue<Name extends FunctionName, Schema extends z.ZodMiniType>(
  name: Name,
  message: Schema,
  parts: PartsOf<Name>,
  useCase: (message: z.output<Schema>, deps: DepsOf<Name> & { log: Log }) => Promise<void>,
): QueueHandler {
  const deps = lazyDeps<Name>(name, parts);
  /** @returns whether the message is done */
  async function take(record: SQSRecord): Promise<boolean> {
    const log = logOf(name, record.messageId);
    try {
      await useCase(z.parse(message, JSON.parse(record.body)), { ...deps(), log });
      log.info("message done", { receives: receivesOf(record) });
      return true;
    } catch (error) {
      tellFailure(name, record, error);
      return false;
    }
  }
  return batchHandler(name, (records) =>
    Promise.all(records.map((record) => causedBy(causeOf(record), () => take(record)))),
  );
}

/**
 * The same for what is done with a batch's messages together: they are done together, or come back together. One that can't be read
 * comes back alone.
 */
export function queueOfMany<Name extends FunctionName, Schema extends z.ZodMiniType>(
  name: Name,
  message: Schema,
  parts: PartsOf<Name>,
  useCase: (messages: readonly z.output<Schema>[], deps: DepsOf<Name> & { log: Log }) => Promise<void>,
): QueueHandler {
  const deps = lazyDeps<Name>(name, parts);
  function read(record: SQSRecord): z.output<Schema> | undefined {
    try {
      return z.parse(message, JSON.parse(record.body));
    } catch (error) {
      tellFailure(name, record, error);
      return undefined;
    }
  }
  return batchHandler(name, async (records) => {
    const messages = records.map(read);
    const readable = messages.filter((it) => it !== undefined);
    const [first] = records;
    if (first === undefined || readable.length === 0) return messages.map(() => false);
    const log = logOf(name, first.messageId);
    try {
      await causedBy(causeOf(first), () => useCase(readable, { ...deps(), log }));
      log.info("messages done", { messages: readable.length });
      return messages.map((it) => it !== undefined);
    } catch (error) {
      tellFailure(name, first, error);
      return messages.map(() => false);
    }
  });
}

/** SQS takes no more of them in one request. */
const hiddenAtOnce = 10;

const receivesOf = ({ attributes }: SQSRecord) => Number(attributes.ApproximateReceiveCount);

function tellFailure(name: FunctionName, record: SQSRecord, error: unknown): void {
  const fields = { receives: receivesOf(record), ...errorFields(error) };
  logOf(name, record.messageId).error("message failed", fields, countsOfFailure(name));
}

/** @param take says of each record whether it is done */
function batchHandler(name: FunctionName, take: (records: readonly SQSRecord[]) => Promise<boolean[]>): QueueHandler {
  /** Without it they come back all the same, once the queue's own time is up. */
  async function pause(failed: readonly SQSRecord[]): Promise<void> {
    try {
      for (let at = 0; at < failed.length; at += hiddenAtOnce) {
        await hideForPauses(currentSettings(), queueOf(name), failed.slice(at, at + hiddenAtOnce));
      }
    } catch (error) {
      logOf(name, failed[0]?.messageId ?? "").warn("pause not set", errorFields(error));
    }
  }
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const done = await take(Records);
    const failed = Records.filter((_record, index) => !done[index]);
    if (failed.length > 0) await pause(failed);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
}

/** The queue that a function takes messages from. */
function queueOf(name: FunctionName): QueueName {
  const { on } = rowOf(name);
  if (!("queue" in on)) throw new Error(`No queue leads to ${name}.`);
  return on.queue;
}

const event = z.object({ detail: z.object({ correlationId: z.string() }) });

/** What set a message off: its sender says so in its attributes, an event that a rule brought in its detail. */
function causeOf({ messageId, messageAttributes, body }: SQSRecord): Cause {
  const correlationId = messageAttributes[correlationName]?.stringValue;
  const actor = messageAttributes[actorName]?.stringValue ?? "";
  if (correlationId) return { correlationId, by: isActor(actor) ? actor : "event" };
  try {
    return { correlationId: z.parse(event, JSON.parse(body)).detail.correlationId, by: "event" };
  } catch {
    // It says nothing, or can't be read, which is told where the message is taken.
    return { correlationId: messageId, by: "event" };
  }
}
