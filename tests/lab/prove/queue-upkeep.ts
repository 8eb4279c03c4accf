import {
  DeleteMessageCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { STREAM_DEAD_LETTERS } from "../../../infra/local/services/queues.ts";
import { type QueueName, queues } from "../../../shared/topology.ts";
import type { Services } from "../kit/services.ts";

/** The queues and a client of theirs. */
export interface Queues {
  cloud: Services;
  sqs: SQSClient;
}

export const queueNames = Object.keys(queues) as QueueName[];

/** Moves what lies in dead-letter queues back to where it came from, as the engineer's `npm run redrive` does. */
export async function redrive(world: Queues): Promise<number> {
  let count = 0;
  for (const queue of queueNames) {
    const from = world.cloud.queues.urlOf(deadLettersOf(queue));
    if (deadIn(world, queue) === 0) continue;
    for (const { Body, MessageAttributes, ReceiptHandle } of await receive(world.sqs, from)) {
      const QueueUrl = world.cloud.queues.urlOf(queue);
      await world.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: Body, MessageAttributes }));
      await world.sqs.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
      count += 1;
    }
  }
  return count;
}

const deadLettersOf = (queue: QueueName): string => `${queue}-dead-letters`;
const allQueues = queueNames.flatMap((queue) => [queue, deadLettersOf(queue)]);

/** Messages that are dead, by queue. */
export const deadIn = ({ cloud }: Pick<Queues, "cloud">, queue: QueueName): number =>
  cloud.queues.count(deadLettersOf(queue));

export const deadMessages = (world: Queues): number => queueNames.reduce((sum, queue) => sum + deadIn(world, queue), 0);

/** Messages anywhere: waiting, worked on or dead. */
export function messagesLeft({ cloud }: Pick<Queues, "cloud">): number {
  return allQueues.reduce((sum, queue) => sum + cloud.queues.count(queue), 0);
}

/** Puts a message on a queue, whether or not its consumer can read it. */
export async function put(world: Queues, queue: QueueName, MessageBody: string): Promise<void> {
  await world.sqs.send(new SendMessageCommand({ QueueUrl: world.cloud.queues.urlOf(queue), MessageBody }));
}

/** Throws every message away, the dead ones too. */
export async function emptyQueues({ cloud, sqs }: Queues): Promise<void> {
  const filled = [...allQueues, STREAM_DEAD_LETTERS].filter((it) => cloud.queues.count(it) > 0);
  await Promise.all(filled.map((it) => sqs.send(new PurgeQueueCommand({ QueueUrl: cloud.queues.urlOf(it) }))));
}

/** Takes what can be seen in a queue, ten messages at most. */
export async function receive(sqs: SQSClient, QueueUrl: string): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: 10,
    WaitTimeSeconds: 0,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  });
  return (await sqs.send(command)).Messages ?? [];
}
