/** Dead letters on this machine: how many there are, and another try for them. */
import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from "@aws-sdk/client-sqs";
import { deadLettersOf, type Queues, STREAM_DEAD_LETTERS } from "../services/queues.ts";
import { failuresOf } from "./batch-failures.ts";
import type { Invoke } from "./functions.ts";

/** What changes of the table that could not be published go by, beside the queues' names. */
const STREAM = "stream";

/** Long enough for the slowest function to publish one change. */
const HIDE_SECONDS = 120;

export interface DeadLetterCount {
  /** A queue's name, or `stream`. */
  of: string;
  count: number;
}

export interface DeadLetters {
  /** Whose dead letters there are; empty where there are none. */
  counts(): DeadLetterCount[];
  /** Tries again what is there now. Resolves with whether there is anything of that name. What fails stays or comes back. */
  redrive(of: string): Promise<boolean>;
}

/** @param options.publisher the function that the table's stream is for: it takes changes one by one, as they were */
export function createDeadLetters(options: {
  queues: Queues;
  names: readonly string[];
  client: SQSClient;
  invoke: Invoke;
  publisher: string;
}): DeadLetters {
  const { queues, names, client, invoke, publisher } = options;
  const all = [...names, STREAM];
  const keptIn = (of: string) => (of === STREAM ? STREAM_DEAD_LETTERS : deadLettersOf(of));

  /** A new message, so that it has all its tries again. */
  async function sendBack(queue: string, { Body, MessageAttributes }: Message): Promise<boolean> {
    const MessageBody = Body ?? "";
    await client.send(new SendMessageCommand({ QueueUrl: queues.urlOf(queue), MessageBody, MessageAttributes }));
    return true;
  }

  async function publish({ Body = "" }: Message): Promise<boolean> {
    try {
      // It is the only one: whatever is reported as failed is about it.
      return failuresOf(await invoke(publisher, { Records: [JSON.parse(Body)] }), []) !== "all";
    } catch {
      // The function's log says why; the message is there again in a moment.
      return false;
    }
  }

  return {
    counts: () => all.map((of) => ({ of, count: queues.count(keptIn(of)) })).filter(({ count }) => count > 0),
    async redrive(of) {
      if (!all.includes(of)) return false;
      const QueueUrl = queues.urlOf(keptIn(of));
      // No more than there are now: what fails at once lies there again, and would be taken without end.
      for (let left = queues.count(keptIn(of)); left > 0; ) {
        const { Messages = [] } = await client.send(
          new ReceiveMessageCommand({
            QueueUrl,
            MaxNumberOfMessages: Math.min(left, 10),
            VisibilityTimeout: HIDE_SECONDS,
            MessageAttributeNames: ["All"],
          }),
        );
        if (Messages.length === 0) break;
        left -= Messages.length;
        for (const message of Messages) {
          const isTaken = of === STREAM ? await publish(message) : await sendBack(of, message);
          // Only now: should this be cut short, it comes twice rather than never.
          const { ReceiptHandle } = message;
          if (isTaken) await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
        }
      }
      return true;
    },
  };
}
