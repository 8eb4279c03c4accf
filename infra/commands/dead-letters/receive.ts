import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { Refusal } from "../../terminal/refusal.ts";
import { counted } from "../../terminal/screen.ts";
import type { Stage } from "../aws/stage.ts";
import type { FoundQueue } from "./queues.ts";

/** A message that waits in a queue of dead letters. */
export interface DeadLetter {
  id: string;
  body: string;
  /** Epoch milliseconds; of its first sending, not of its move here. */
  sentMs: number;
  /** By consumers, and by whoever looked since. */
  receives: number;
  /** What travels beside the body, such as the correlation's id. */
  attributes: Readonly<Record<string, string>>;
  /** Names this receipt of it, to delete it or to let it go. */
  receipt: string;
}

/**
 * Receives what waits in a queue, at most `most` messages, oldest first.
 * @param hideSeconds for how long nobody else receives them
 */
export async function receive(
  stage: Stage,
  { url }: FoundQueue,
  { hideSeconds, most }: { hideSeconds: number; most: number },
): Promise<DeadLetter[]> {
  const sqs = new SQSClient({ region: stage.region });
  const found = new Map<string, DeadLetter>();
  while (found.size < most) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: Math.min(10, most - found.size),
        VisibilityTimeout: hideSeconds,
        // A wait asks all of SQS's servers: an answer without messages then means that there are no more.
        WaitTimeSeconds: 1,
        MessageSystemAttributeNames: ["SentTimestamp", "ApproximateReceiveCount"],
        MessageAttributeNames: ["All"],
      }),
    );
    if (Messages.length === 0) break;
    for (const message of Messages) found.set(message.MessageId ?? "", letterOf(message));
  }
  return [...found.values()].sort((a, b) => a.sentMs - b.sentMs);
}

/** Long enough to see all; should this be stopped half-way, they are back by themselves. */
const peekSeconds = 30;

/**
 * Looks at what waits and leaves it there. Each message is hidden for a moment, because SQS would otherwise answer
 * with the same ten again and again.
 */
export async function peek(stage: Stage, queue: FoundQueue, most: number): Promise<DeadLetter[]> {
  const letters = await receive(stage, queue, { hideSeconds: peekSeconds, most });
  await letGo(stage, queue, letters);
  return letters;
}

function letterOf({
  MessageId = "",
  Body = "",
  Attributes = {},
  MessageAttributes = {},
  ReceiptHandle = "",
}: Message): DeadLetter {
  const beside = Object.entries(MessageAttributes).map(([name, { StringValue = "(binary)" }]) => [name, StringValue]);
  return {
    id: MessageId,
    body: Body,
    sentMs: Number(Attributes.SentTimestamp),
    receives: Number(Attributes.ApproximateReceiveCount),
    attributes: Object.fromEntries(beside),
    receipt: ReceiptHandle,
  };
}

/** Takes messages off the queue for good. @throws Refusal where SQS did not do so with all of them */
export async function remove(stage: Stage, { url }: FoundQueue, letters: readonly DeadLetter[]): Promise<void> {
  const sqs = new SQSClient({ region: stage.region });
  for (const entries of tens(letters)) {
    const Entries = entries.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }));
    const { Failed = [] } = await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }));
    if (Failed[0]) throw new Refusal(`SQS did not delete ${counted(Failed.length, "message")}: ${Failed[0].Message}`);
  }
}

/** Shows received messages to everybody again. */
export async function letGo(stage: Stage, { url }: FoundQueue, letters: readonly DeadLetter[]): Promise<void> {
  const sqs = new SQSClient({ region: stage.region });
  for (const entries of tens(letters)) {
    const shown = { VisibilityTimeout: 0 };
    const Entries = entries.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt, ...shown }));
    // One that failed shows itself again when its time is over.
    await sqs.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl: url, Entries }));
  }
}

/** As many as SQS takes in one request. */
function tens<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / 10) }, (_, index) => items.slice(index * 10, index * 10 + 10));
}
