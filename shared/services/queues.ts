import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import type {
  DisputeMessage,
  PasswordResetMessage,
  PaymentMessage,
  RankingMessage,
  RefundMessage,
} from "../contract/messages.ts";
import type { QueueName } from "../topology.ts";
import { service } from "./service.ts";

let client: SQSClient | undefined;
const sqs = () => {
  client ??= new SQSClient({});
  return client;
};

/** A queue to send to, by the topology's name. */
function queue<Message extends object>(name: QueueName) {
  return service((settings) => ({
    async send(message: Message): Promise<void> {
      const QueueUrl = settings.queueUrl(name);
      await sqs().send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(message) }));
    },
    /** Sends up to ten messages in one round trip. @throws Error where the queue refused any */
    async sendAll(messages: readonly Message[]): Promise<void> {
      const Entries = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
      const { Failed = [] } = await sqs().send(
        new SendMessageBatchCommand({ QueueUrl: settings.queueUrl(name), Entries }),
      );
      if (Failed.length > 0) throw new Error(`The queue ${name} refused ${Failed.length} messages.`);
    },
  }));
}

export const payments = queue<PaymentMessage>("payments");
export const refunds = queue<RefundMessage>("refunds");
export const disputes = queue<DisputeMessage>("disputes");
export const passwordResets = queue<PasswordResetMessage>("passwordResets");
export const rankings = queue<RankingMessage>("rankings");
