/** SQS event source mappings: carries messages from each queue to its function, as Lambda's pollers do. */
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from "@aws-sdk/client-sqs";
import type { SQSEvent } from "aws-lambda";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import type { Activity } from "./activity.ts";
import { failuresOf } from "./batch-failures.ts";
import type { Invoke } from "./functions.ts";
import { backoffMs, pause } from "./pause.ts";
import { queueRecord } from "./queue-event.ts";

/** Batches of one queue that may be worked on at the same time. */
const CONCURRENCY = 4;

export interface Consumers {
  stop(): Promise<void>;
}

/** Starts a poller for every function with a queue. */
export function startConsumers(options: {
  functions: Record<string, FunctionSpec>;
  client: SQSClient;
  urlOf: (queue: string) => string;
  arnOf: (queue: string) => string;
  invoke: Invoke;
  activity: Activity;
}): Consumers {
  const { functions, client, urlOf, arnOf, invoke, activity } = options;
  const stopped = new AbortController();

  async function consume(name: string, queue: string, batchMax: number): Promise<void> {
    const inFlight = new Set<Promise<void>>();
    let failures = 0;
    while (!stopped.signal.aborted) {
      try {
        const messages = await receive(client, urlOf(queue), batchMax, stopped.signal);
        failures = 0;
        if (messages.length === 0) continue;
        const end = activity.begin();
        const batch = work(name, queue, messages).finally(() => {
          inFlight.delete(batch);
          end();
        });
        inFlight.add(batch);
        if (inFlight.size >= CONCURRENCY) await Promise.race(inFlight);
      } catch {
        failures += 1;
        await pause(backoffMs(failures), stopped.signal);
      }
    }
  }

  /** Deletes what succeeded; the rest becomes visible again when its time is up. Never rejects. */
  async function work(name: string, queue: string, messages: Message[]): Promise<void> {
    const event: SQSEvent = { Records: messages.map((message) => queueRecord(message, arnOf(queue))) };
    try {
      const answer = await invoke(name, event);
      const failed = failuresOf(
        answer,
        event.Records.map((record) => record.messageId),
      );
      if (failed === "all") return;
      const done = event.Records.filter((record) => !failed.has(record.messageId));
      if (done.length === 0) return;
      const Entries = done.map((record, index) => ({ Id: String(index), ReceiptHandle: record.receiptHandle }));
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: urlOf(queue), Entries }));
    } catch {
      // The invocation has logged its failure; the messages come again.
    }
  }

  const pollers = Object.entries(functions).flatMap(([name, { on }]) =>
    "queue" in on ? [consume(name, on.queue, on.batchMax ?? 10)] : [],
  );
  return {
    async stop() {
      stopped.abort();
      await Promise.all(pollers);
    },
  };
}

async function receive(client: SQSClient, url: string, max: number, signal: AbortSignal): Promise<Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: url,
    MaxNumberOfMessages: Math.min(max, 10),
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ["All"],
    MessageAttributeNames: ["All"],
  });
  const { Messages = [] } = await client.send(command, { abortSignal: signal });
  return Messages;
}
