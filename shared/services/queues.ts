import {
  ChangeMessageVisibilityBatchCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import type {
  DigestMessage,
  DisputeMessage,
  PasswordResetMessage,
  PaymentMessage,
  PayoutPartMessage,
  RankingMessage,
  RefundMessage,
  ViewMessage,
} from "../contract/messages.ts";
import { actorName, correlationName, currentCause } from "../observability/correlation.ts";
import { clientSettings, ping } from "../runtime/clients.ts";
import { atStart } from "../runtime/start.ts";
import type { QueueName } from "../topology.ts";
import { pauseSecondsAfter, poisonQueueVariable } from "../topology-spec.ts";
import { service } from "./service.ts";
import type { Settings } from "./settings.ts";

let client: SQSClient | undefined;
const sqs = () => {
  client ??= new SQSClient(clientSettings);
  return client;
};

/** Opens the connection, which all queues share. */
let isPinged = false;
async function pingOnce(): Promise<void> {
  if (isPinged) return;
  isPinged = true;
  const command = new SendMessageCommand({ QueueUrl: undefined, MessageBody: "" });
  command.middlewareStack.add(ping, { step: "finalizeRequest", priority: "low" });
  await sqs()
    .send(command)
    .catch(() => {});
}

/** Tells the consumer on whose behalf the message is sent. */
function attributes() {
  const cause = currentCause();
  if (!cause) return {};
  const text = (StringValue: string) => ({ DataType: "String", StringValue });
  return { MessageAttributes: { [correlationName]: text(cause.correlationId), [actorName]: text(cause.by) } };
}

/** A queue to send to. */
function queueAt<Message extends object>(urlOf: (settings: Settings) => string) {
  return service((settings) => {
    atStart(pingOnce);
    return {
      async send(message: Message): Promise<void> {
        const QueueUrl = urlOf(settings);
        await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message), ...attributes() }));
      },
      /** Sends up to ten messages in one round trip. @throws Error where the queue refused any */
      async sendAll(messages: readonly Message[]): Promise<void> {
        const Entries = messages.map((message, index) => ({
          Id: String(index),
          MessageBody: JSON.stringify(message),
          ...attributes(),
        }));
        const { Failed = [] } = await sqs().send(new SendMessageBatchCommand({ QueueUrl: urlOf(settings), Entries }));
        if (Failed.length > 0) throw new Error(`The queue ${urlOf(settings)} refused ${Failed.length} messages.`);
      },
    };
  });
}

/** A queue by the topology's name. */
const queue = <Message extends object>(name: QueueName) => queueAt<Message>((settings) => settings.queueUrl(name));

export const payments = queue<PaymentMessage>("payments");
export const refunds = queue<RefundMessage>("refunds");
export const disputes = queue<DisputeMessage>("disputes");
export const digests = queue<DigestMessage>("digests");
export const passwordResets = queue<PasswordResetMessage>("passwordResets");
export const payoutParts = queue<PayoutPartMessage>("payoutParts");
export const rankings = queue<RankingMessage>("rankings");
export const views = queue<ViewMessage>("views");

/** A message as its consumer got it. */
export interface Received {
  receiptHandle: string;
  attributes: { ApproximateReceiveCount: string };
}

/**
 * Hides messages that failed, up to ten, for as long as the pause is after so many tries: one round trip.
 * @throws Error where the queue refused any
 */
export async function hideForPauses(settings: Settings, name: QueueName, failed: readonly Received[]): Promise<void> {
  const Entries = failed.map(({ receiptHandle, attributes }, index) => ({
    Id: String(index),
    ReceiptHandle: receiptHandle,
    VisibilityTimeout: pauseSecondsAfter(Number(attributes.ApproximateReceiveCount)),
  }));
  const QueueUrl = settings.queueUrl(name);
  const { Failed = [] } = await sqs().send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }));
  if (Failed.length > 0) throw new Error(`The queue ${name} left ${Failed.length} messages hidden as they were.`);
}

/** Where a stream's consumer puts a change that it can't read, whole, so that it neither blocks the others nor is lost. */
export const poisonRecords = queueAt<object>((settings) => settings.variable(poisonQueueVariable));
