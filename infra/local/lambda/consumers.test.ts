import {
  ChangeMessageVisibilityCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import type { SQSEvent } from "aws-lambda";
import type { FunctionSpec } from "../../../shared/topology-spec.ts";
import { temporaryDirectory, until } from "../../../tests/support/machine.ts";
import { clientSettings } from "../services/database.ts";
import { arnOf, type Queues, startQueues } from "../services/queues.ts";
import { createActivity } from "./activity.ts";
import { type Consumers, startConsumers } from "./consumers.ts";

/** A sixth of a second of timeout makes a second of invisibility. */
const functions: Record<string, FunctionSpec> = {
  "emails/send": { on: { queue: "emails" }, timeoutSeconds: 1 / 6 },
};

describe("a queue's consumer", () => {
  let directory: ReturnType<typeof temporaryDirectory>;
  let queues: Queues;
  let client: SQSClient;
  let consumers: Consumers | undefined;
  let events: SQSEvent[];

  const open = async (maxReceives = 1) => {
    queues = await startQueues({ queues: { emails: { maxReceives } }, functions, directory: directory.path });
    client = new SQSClient({ ...clientSettings, endpoint: queues.url });
  };
  const close = async () => {
    await consumers?.stop();
    consumers = undefined;
    client.destroy();
    await queues.stop();
  };
  const consume = (handler: (event: SQSEvent) => unknown) => {
    const invoke = async (_name: string, event: unknown) => {
      const batch = event as SQSEvent; // The consumer sends nothing else.
      events.push(batch);
      return handler(batch);
    };
    consumers = startConsumers({ functions, client, urlOf: queues.urlOf, arnOf, invoke, activity: createActivity() });
  };
  const bodies = () => events.flatMap(({ Records }) => Records.map(({ body }) => body));

  beforeEach(async () => {
    directory = temporaryDirectory();
    events = [];
    await open();
  });
  afterEach(async () => {
    await close();
    directory[Symbol.dispose]();
  });

  test("hands over Lambda's event and deletes what it was told is done", async () => {
    const MessageAttributes = { trace: { DataType: "String", StringValue: "abc" } };
    await client.send(
      new SendMessageCommand({ QueueUrl: queues.urlOf("emails"), MessageBody: "hello", MessageAttributes }),
    );
    consume(() => undefined);
    await until(() => queues.count("emails") === 0);
    expect(events[0]?.Records[0]).toMatchObject({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      body: "hello",
      attributes: { ApproximateReceiveCount: "1", SentTimestamp: expect.stringMatching(/^\d{13}$/) },
      messageAttributes: { trace: { stringValue: "abc", dataType: "String" } },
      eventSource: "aws:sqs",
      eventSourceARN: "arn:aws:sqs:eu-west-1:000000000000:emails",
    });
  });

  test("brings back only the messages that failed, and parks them after the last try", async () => {
    for (const body of ["one", "poison", "two"]) queues.send("emails", body);
    consume(({ Records }) => {
      const failed = Records.filter(({ body }) => body === "poison");
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await until(() => queues.count("emails-dead-letters") === 1);
    expect(bodies().sort()).toEqual(["one", "poison", "two"]);
    expect(queues.count("emails")).toBe(0);
  });

  test.each([
    ["throws", () => Promise.reject(new Error("no"))],
    ["names a message that is not its own", () => ({ batchItemFailures: [{ itemIdentifier: "stranger" }] })],
  ])("brings back the whole batch if the function %s", async (_what, handler) => {
    queues.send("emails", "one");
    queues.send("emails", "two");
    consume(handler);
    await until(() => queues.count("emails-dead-letters") === 2);
    expect(bodies().length).toBe(2);
  });

  test("brings a delayed message when its time has come", async () => {
    consume(() => undefined);
    await client.send(
      new SendMessageCommand({ QueueUrl: queues.urlOf("emails"), MessageBody: "later", DelaySeconds: 1 }),
    );
    await until(() => bodies().includes("later"));
  });

  test("brings a message back at the time that it was given last, to whoever waits", async () => {
    const QueueUrl = queues.urlOf("emails");
    const receive = async (VisibilityTimeout: number) => {
      const command = new ReceiveMessageCommand({ QueueUrl, VisibilityTimeout, WaitTimeSeconds: 20 });
      return (await client.send(command)).Messages?.[0];
    };
    await close();
    await open(8);
    queues.send("emails", "taken");
    const ReceiptHandle = (await receive(600))?.ReceiptHandle;
    const waiting = receive(600);
    await client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 1 }));
    expect(await waiting).toMatchObject({ Body: "taken" });
  });

  test("goes on after a restart with what was waiting and what was being worked on", async () => {
    queues.send("emails", "worked on");
    consume(() => new Promise(() => {}));
    await until(() => events.length === 1);
    await close();
    await open(2);
    queues.send("emails", "new");
    consume(() => undefined);
    await until(() => queues.count("emails") === 0);
    expect(bodies().slice(1).sort()).toEqual(["new", "worked on"]);
  });

  test.each([
    ["at once", 0],
    ["once it would be visible again", 1000],
  ])("does not count a try that the end of the process cut short: started again %s", async (_when, laterMs) => {
    await close();
    await open(1);
    queues.send("emails", "cut short");
    for (let run = 1; run <= 3; run += 1) {
      consume(() => new Promise(() => {}));
      await until(() => events.length === run);
      await close();
      const stoppedAt = Date.now();
      await until(() => Date.now() > stoppedAt + laterMs);
      await open(1);
    }
    consume(() => undefined);
    await until(() => queues.count("emails") === 0);
    expect(queues.count("emails-dead-letters")).toBe(0);
    const receives = events.map(({ Records: [record] }) => record?.attributes.ApproximateReceiveCount);
    expect(receives).toEqual(["1", "1", "1", "1"]);
  });
});
