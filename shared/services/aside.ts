import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { asideQueueVariable } from "../topology-spec.ts";
import { once, service } from "./service.ts";

/** Where a stream's consumer puts a change that it can't read, whole, so that it neither blocks the others nor is lost. */
export const aside = service((settings) => {
  const client = once(async () => new SQSClient({}));
  return {
    async put(record: object): Promise<void> {
      const QueueUrl = settings.variable(asideQueueVariable);
      await (await client()).send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(record) }));
    },
  };
});
