import { Duration } from "aws-cdk-lib";
import { EventSourceMapping, StartingPosition } from "aws-cdk-lib/aws-lambda";
import type { QueueName } from "../../shared/topology.ts";
import { streamPatterns } from "../../shared/topology-stream.ts";
import type { Resources } from "./resources.ts";
import type { UseCase } from "./use-case.ts";

/** Messages a run, unless the row says fewer; SQS's own maximum without a batching window. */
export const messagesPerBatch = 10;

/** Runs of one consumer at a time: a backlog after an outage must not take the account's concurrency from buyers. */
export const consumersAtOnce = 5;

/** Has Lambda bring a queue's messages to their consumer; only those that it names as failed come again. */
export function consume(queue: QueueName, { row, lambda }: UseCase, { queues }: Resources): void {
  const { batchMax, gatherSeconds } = "queue" in row.on ? row.on : {};
  new EventSourceMapping(lambda, "Messages", {
    target: lambda,
    eventSourceArn: queues[queue].queue.queueArn,
    batchSize: batchMax ?? messagesPerBatch,
    ...(gatherSeconds !== undefined && { maxBatchingWindow: Duration.seconds(gatherSeconds) }),
    maxConcurrency: consumersAtOnce,
    reportBatchItemFailures: true,
  });
}

/**
 * Has Lambda bring the table's changes to a function, from the oldest that is kept, and again for as long as the
 * stream keeps them (a day): an outage of the bus loses nothing. A change that can't be read holds nobody up, because
 * the function itself keeps it as a poison record; what expires all the same is named in the same queue. What can't lead
 * to an event wakes nobody, and costs nothing.
 */
export function follow({ row: { on }, lambda, deadLetters }: UseCase, { table }: Resources): void {
  if (!("stream" in on)) throw new Error("Only what a stream wakes can follow it.");
  if (table.tableStreamArn === undefined || deadLetters === undefined) {
    throw new Error("A stream's consumer needs the table's stream and a place for what fails.");
  }
  const destination = deadLetters.queueArn;
  new EventSourceMapping(lambda, "Changes", {
    target: lambda,
    eventSourceArn: table.tableStreamArn,
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize: 100,
    reportBatchItemFailures: true,
    bisectBatchOnError: true,
    filters: streamPatterns(on).map((pattern) => ({ pattern: JSON.stringify(pattern) })),
    // The role's statement is drawn in grants.ts with all others, so nothing is granted here.
    onFailure: { bind: () => ({ destination }) },
  });
}
