import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../../tests/support/machine.ts";
import { clientSettings } from "../services/database.ts";
import { type Queues, STREAM_DEAD_LETTERS, startQueues } from "../services/queues.ts";
import { createDeadLetters, type DeadLetters } from "./dead-letters.ts";

describe("dead letters on the laptop", () => {
  let directory: ReturnType<typeof temporaryDirectory>;
  let queues: Queues;
  let client: SQSClient;
  let deadLetters: DeadLetters;
  let published: string[];

  /** The publisher: it throws, reports, or keeps what is called so, and takes the rest. */
  const invoke = async (_name: string, event: unknown) => {
    const { Records } = event as { Records: { dynamodb: { SequenceNumber: string } }[] }; // As redrive made it.
    const [itemIdentifier = ""] = Records.map(({ dynamodb }) => dynamodb.SequenceNumber);
    if (itemIdentifier === "throws") throw new Error("no");
    if (itemIdentifier === "unreadable") queues.send(STREAM_DEAD_LETTERS, changeOf("unreadable"));
    published.push(itemIdentifier);
    return { batchItemFailures: itemIdentifier === "refused" ? [{ itemIdentifier }] : [] };
  };
  const changeOf = (SequenceNumber: string) => JSON.stringify({ dynamodb: { SequenceNumber } });
  const receive = async (queue: string) => {
    const command = new ReceiveMessageCommand({
      QueueUrl: queues.urlOf(queue),
      MaxNumberOfMessages: 10,
      VisibilityTimeout: 0,
      MessageSystemAttributeNames: ["All"],
      MessageAttributeNames: ["All"],
    });
    return (await client.send(command)).Messages ?? [];
  };

  beforeEach(async () => {
    directory = temporaryDirectory();
    published = [];
    queues = await startQueues({ queues: { emails: { maxReceives: 1 } }, functions: {}, directory: directory.path });
    client = new SQSClient({ ...clientSettings, endpoint: queues.url });
    deadLetters = createDeadLetters({ queues, names: ["emails"], client, invoke, publisher: "events/publish" });
  });
  afterEach(async () => {
    client.destroy();
    await queues.stop();
    directory[Symbol.dispose]();
  });

  test("go back to their queue whole, however many, with all their tries before them", async () => {
    const MessageAttributes = { trace: { DataType: "String", StringValue: "abc" } };
    const bodies = Array.from({ length: 13 }, (_, index) => `letter ${index}`);
    for (const MessageBody of bodies) {
      await client.send(new SendMessageCommand({ QueueUrl: queues.urlOf("emails"), MessageBody, MessageAttributes }));
    }
    while (queues.count("emails") > 0) await receive("emails");
    expect(deadLetters.counts()).toEqual([{ of: "emails", count: 13 }]);
    expect(await deadLetters.redrive("emails")).toBe(true);
    expect(deadLetters.counts()).toEqual([]);
    expect(queues.count("emails")).toBe(13);
    const again = [...(await receive("emails")), ...(await receive("emails"))];
    const [first] = again;
    expect(first).toMatchObject({ MessageAttributes, Attributes: { ApproximateReceiveCount: "1" } });
    expect(new Set(again.map(({ Body }) => Body))).toEqual(new Set(bodies));
  });

  test("of the stream are published one by one; what still fails stays, and is not tried without end", async () => {
    for (const name of ["good", "throws", "refused", "unreadable", "better"]) {
      queues.send(STREAM_DEAD_LETTERS, changeOf(name));
    }
    queues.send(STREAM_DEAD_LETTERS, "no record");
    await deadLetters.redrive("stream");
    expect(published).toEqual(["good", "refused", "unreadable", "better"]);
    expect(deadLetters.counts()).toEqual([{ of: "stream", count: 4 }]);
  });

  test("are of known queues only", async () => {
    expect(await deadLetters.redrive("emails-dead-letters")).toBe(false);
  });
});
