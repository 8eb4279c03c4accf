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
  async function take({ messageId, body, attributes }: SQSRecord): Promise<boolean> {
    const log = logOf(name, messageId);
    const receives = Number(attributes.ApproximateReceiveCount);
    try {
      await useCase(z.parse(message, JSON.parse(body)), { ...deps(), log });
      log.info("message done", { receives });
      return true;
    } catch (error) {
      log.error("message failed", { receives, ...errorFields(error) }, countsOfFailure(name));
      return false;
    }
  }
  /** Without it they come back all the same, once the queue's own time is up. */
  async function pause(failed: readonly SQSRecord[]): Promise<void> {
    try {
      await hideForPauses(currentSettings(), queueOf(name), failed);
    } catch (error) {
      logOf(name, failed[0]?.messageId ?? "").warn("pause not set", errorFields(error));
    }
  }
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    const done = await Promise.all(Records.map((record) => causedBy(causeOf(record), () => take(record))));
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
