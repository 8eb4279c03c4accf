import { DeleteMessageCommand, type Message } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import { failuresOf } from "../../../infra/local/lambda/batch-failures.ts";
import { queueRecord } from "../../../infra/local/lambda/queue-event.ts";
import { type FunctionName, functions, type QueueName } from "../../../shared/topology.ts";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import { comesAgain, type DeliveryPolicy, inOrder } from "./delivery-policy.ts";
import type { Outcome, Run } from "./lambda.ts";
import { queueNames, receive } from "./queue-upkeep.ts";
import type { World } from "./world.ts";

const rows = Object.entries(functions) as [FunctionName, FunctionSpec][];

function consumerOf(queue: QueueName): FunctionName {
  const row = rows.find(([, { on }]) => "queue" in on && on.queue === queue);
  if (!row) throw new Error(`Nobody reads the queue ${queue}.`);
  return row[0];
}

interface Batch {
  queue: QueueName;
  consumer: FunctionName;
  messages: Message[];
}

/**
 * Brings every message that can be seen to its consumer, as Lambda's pollers do. @returns how many there were
 * @param beside what else runs at that time, where everything runs at once
 */
export async function deliverMessages(
  world: World,
  policy: DeliveryPolicy,
  beside: readonly Run[] = [],
): Promise<number> {
  const batches: Batch[] = [];
  for (const queue of queueNames) {
    if (world.cloud.queues.count(queue) === 0) continue;
    const messages = inOrder(await receive(world.sqs, world.cloud.queues.urlOf(queue)), policy);
    if (messages.length > 0) batches.push({ queue, consumer: consumerOf(queue), messages });
  }
  if (policy.atOnce) await deliverAtOnce(world, batches, policy, beside);
  else for (const batch of batches) await deliverBatch(world, batch, policy);
  return batches.reduce((sum, { messages }) => sum + messages.length, 0);
}

async function deliverBatch(world: World, { queue, consumer, messages }: Batch, policy: DeliveryPolicy) {
  const event = eventOf(messages);
  await deleteTaken(world, queue, messages, await world.lambda.run(consumer, event));
  // A message that was deleted may come all the same: SQS promises at least once.
  if (comesAgain(policy)) await world.lambda.run(consumer, event);
}

/** Each message in a run of its own, some of them in two, those of all queues at the same time. */
async function deliverAtOnce(world: World, batches: readonly Batch[], policy: DeliveryPolicy, beside: readonly Run[]) {
  const copies = batches.flatMap(({ queue, consumer, messages }) =>
    messages.flatMap((message) => {
      const copy = { queue, message, run: { name: consumer, event: eventOf([message]) } };
      return comesAgain(policy) ? [copy, copy] : [copy];
    }),
  );
  const runs = [...copies.map(({ run }) => run), ...beside];
  if (runs.length === 0) return;
  const outcomes = await world.lambda.race(runs, policy.random);
  for (const [index, { queue, message }] of copies.entries()) {
    const outcome = outcomes[index];
    if (outcome !== undefined) await deleteTaken(world, queue, [message], outcome);
  }
}

/** Deletes what a run took; the rest is seen again when its time is up. */
async function deleteTaken(world: World, queue: QueueName, batch: readonly Message[], outcome: Outcome) {
  if (outcome === "died" || "failed" in outcome) return;
  const ids = batch.map(({ MessageId = "" }) => MessageId);
  const failed = failuresOf(outcome.answer, ids);
  if (failed === "all") return;
  for (const { MessageId = "", ReceiptHandle } of batch) {
    if (failed.has(MessageId)) continue;
    await world.sqs.send(new DeleteMessageCommand({ QueueUrl: world.cloud.queues.urlOf(queue), ReceiptHandle }));
  }
}

/** Brings what waits in a queue to a slow consumer: it stands still before an operation while `meanwhile` happens. */
export async function deliverSlowly(
  world: World,
  queue: QueueName,
  operation: string,
  meanwhile: () => Promise<void>,
): Promise<void> {
  const messages = await receive(world.sqs, world.cloud.queues.urlOf(queue));
  const slow = await world.lambda.startSlow(consumerOf(queue), eventOf(messages), operation);
  await meanwhile();
  await deleteTaken(world, queue, messages, await slow.goOn());
}

const eventOf = (messages: readonly Message[]): SQSEvent => ({
  Records: messages.map((message) => queueRecord(message, "arn:local")),
});
