import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { temporaryDirectory } from "../../../tests/support/machine.ts";
import type { Listening } from "../http/http-server.ts";
import { startBus } from "./bus.ts";
import { clientSettings } from "./database.ts";
import { type Queues, startQueues } from "./queues.ts";

describe("the bus", () => {
  const directory = temporaryDirectory();
  let queues: Queues;
  let bus: Listening;
  let client: EventBridgeClient;
  let sqs: SQSClient;

  beforeAll(async () => {
    queues = await startQueues({
      queues: { emails: { maxReceives: 3 } },
      functions: {},
      directory: directory.path,
    });
    bus = await startBus({
      rules: [
        { queue: "emails", events: ["order.completed"] },
        { queue: "gone", events: ["order.lost"] },
      ],
      send: queues.send,
    });
    client = new EventBridgeClient({ ...clientSettings, endpoint: bus.url });
    sqs = new SQSClient({ ...clientSettings, endpoint: queues.url });
  });

  afterAll(async () => {
    client.destroy();
    sqs.destroy();
    await bus.stop();
    await queues.stop();
    directory[Symbol.dispose]();
  });

  const put = (...entries: object[]) => client.send(new PutEventsCommand({ Entries: entries }));
  const entry = { Source: "herald", DetailType: "order.completed", Detail: '{"orderId":"ord_1"}' };

  test("has put a matching event on the queue, in EventBridge's envelope, by the time it answers", async () => {
    const answer = await put({ ...entry, Time: new Date("2026-01-02T03:04:05Z"), Resources: ["arn:x"] });
    expect(answer.FailedEntryCount).toBe(0);
    expect(queues.count("emails")).toBe(1);
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl: queues.urlOf("emails") }));
    expect(JSON.parse(Messages?.[0]?.Body ?? "")).toEqual({
      version: "0",
      id: answer.Entries?.[0]?.EventId,
      "detail-type": "order.completed",
      source: "herald",
      account: "000000000000",
      time: "2026-01-02T03:04:05Z",
      region: "eu-west-1",
      resources: ["arn:x"],
      detail: { orderId: "ord_1" },
    });
  });

  test("takes an event that no rule wants", async () => {
    const before = queues.count("emails");
    expect((await put({ ...entry, DetailType: "link.created" })).FailedEntryCount).toBe(0);
    expect(queues.count("emails")).toBe(before);
  });

  test("answers a wrong entry by itself and takes the others", async () => {
    const before = queues.count("emails");
    const { FailedEntryCount, Entries } = await put({ ...entry, Detail: "no json" }, entry, { ...entry, Source: "" });
    expect(FailedEntryCount).toBe(2);
    expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual(["MalformedDetail", undefined, "InvalidArgument"]);
    expect(queues.count("emails")).toBe(before + 1);
  });

  test("says that an event failed if its queue did not take it", async () => {
    const { Entries } = await put({ ...entry, DetailType: "order.lost" });
    expect(Entries?.[0]?.ErrorCode).toBe("InternalFailure");
  });

  test("refuses more than ten entries, and more than 256 KB", async () => {
    await expect(put(...Array.from({ length: 11 }, () => entry))).rejects.toThrow("1 to 10");
    await expect(put({ ...entry, Detail: JSON.stringify("x".repeat(263_000)) })).rejects.toThrow("over the limit");
  });
});
