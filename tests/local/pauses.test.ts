import { ReceiveMessageCommand, SQSClient } from "@aws-sdk/client-sqs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import type { Context, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { interceptAws, operationOf, textOf } from "../../infra/local/lambda/aws-requests.ts";
import { queueRecord } from "../../infra/local/lambda/queue-event.ts";
import { clientSettings } from "../../infra/local/services/database.ts";
import { arnOf, type Queues, startQueues } from "../../infra/local/services/queues.ts";
import { balances } from "../../shared/data/balances.ts";
import { firstOrders } from "../../shared/data/first-orders.ts";
import { ledger } from "../../shared/data/ledger.ts";
import { orderNumbers } from "../../shared/data/order-numbers.ts";
import { orders } from "../../shared/data/orders.ts";
import { payees } from "../../shared/data/payees.ts";
import { users } from "../../shared/data/users.ts";
import { queue } from "../../shared/lambda/queue.ts";
import { functions, queues as rows } from "../../shared/topology.ts";
import { pauseSecondsAfter, type QueueSpec, queueUrlVariable, receivesWithin } from "../../shared/topology-spec.ts";
import { linesOf } from "../support/log-lines.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { shopVariables } from "../support/shop.ts";

const home = temporaryDirectory();
let queues: Queues;
let client: SQSClient;
/** What the consumer asked of its queue, such as `ChangeMessageVisibilityBatch` and the seconds. */
let asked: { operation: string; seconds: number[] }[] = [];
let restore = () => {};

const entries = z.object({ Entries: z.array(z.object({ VisibilityTimeout: z.number() })) });

beforeAll(async () => {
  queues = await startQueues({ queues: rows, functions, directory: home.path });
  client = new SQSClient({ ...clientSettings, endpoint: queues.url });
  Object.assign(process.env, {
    ...shopVariables,
    HERALD_TABLE: "t",
    AWS_ENDPOINT_URL_SQS: queues.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
    [queueUrlVariable("payments")]: queues.urlOf("payments"),
  });
  restore = interceptAws(
    (original) =>
      function (request, options) {
        const operation = operationOf(request);
        if (operation === "ChangeMessageVisibilityBatch") {
          const { Entries } = z.parse(entries, JSON.parse(textOf(request)));
          asked.push({ operation, seconds: Entries.map(({ VisibilityTimeout }) => VisibilityTimeout) });
        } else if (operation !== "ReceiveMessage") asked.push({ operation, seconds: [] });
        return original.call(this, request, options);
      },
  );
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  restore();
  client.destroy();
  await queues.stop();
  home[Symbol.dispose]();
});

/** A consumer of payments that fails where the message says so. */
const handler = queue(
  "orders/complete",
  z.object({ fails: z.boolean() }),
  { balances, firstOrders, ledger, orderNumbers, orders, payees, users },
  async ({ fails }) => {
    if (fails) throw new Error("No.");
  },
);
/** Nothing of Lambda's context is looked at. */
const take = (records: SQSRecord[]) => handler({ Records: records }, {} as Context);

async function receive(): Promise<SQSRecord[]> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl: queues.urlOf("payments"),
      MaxNumberOfMessages: 10,
      WaitTimeSeconds: 20,
      MessageSystemAttributeNames: ["All"],
    }),
  );
  return Messages.map((message) => queueRecord(message, arnOf("payments")));
}
const received = (record: SQSRecord, times: number): SQSRecord => ({
  ...record,
  attributes: { ...record.attributes, ApproximateReceiveCount: String(times) },
});

describe("a message that fails", () => {
  test("is hidden for a second, then twice as long each time, a quarter of an hour at most", async () => {
    queues.send("payments", '{"fails":true}');
    queues.send("payments", '{"fails":false}');
    const records = await receive();
    const failing = records.filter(({ body }) => body.includes("true"));
    await linesOf(async () => {
      for (const times of [11, 10, 3, 1]) await take(failing.map((record) => received(record, times)));
    });
    expect(asked.map(({ seconds }) => seconds)).toEqual([[900], [512], [4], [1]]);
    const again = await receive();
    expect(again.map(({ body, attributes }) => [body, attributes.ApproximateReceiveCount])).toEqual([
      ['{"fails":true}', "2"],
    ]);
  });

  test("costs those that succeed no request, and one for all of a batch that fail", async () => {
    for (const fails of [false, false, true, true]) queues.send("payments", JSON.stringify({ fails }));
    const records: SQSRecord[] = [];
    while (records.length < 4) records.push(...(await receive()));
    await linesOf(async () => {
      await take(records.filter(({ body }) => body.includes("false")));
      expect(asked).toEqual([]);
      await take(records);
    });
    expect(asked).toEqual([{ operation: "ChangeMessageVisibilityBatch", seconds: [1, 1] }]);
  });

  test("is reported as failed, with a warning, where its queue can't be asked", async () => {
    const lost = { ...(received(recordOf("m-1"), 1) satisfies SQSRecord), receiptHandle: "unknown" };
    let answer: unknown;
    const lines = await linesOf(async () => {
      answer = await take([lost]);
    });
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-1" }] });
    expect(lines.map(({ message }) => message)).toEqual(["message failed", "pause not set"]);
  });
});

const recordOf = (messageId: string): SQSRecord =>
  queueRecord({ MessageId: messageId, Body: '{"fails":true}', ReceiptHandle: "", Attributes: {} }, arnOf("payments"));

describe("the schedule of tries", () => {
  test.each(Object.entries<QueueSpec>(rows))("of %s lasts as long as its row says", (_name, row) => {
    expect(row.maxReceives).toBe(receivesWithin(row.triedForHours));
    const pauses = Array.from({ length: row.maxReceives - 1 }, (_value, index) => pauseSecondsAfter(index + 1));
    const hours = pauses.reduce((sum, seconds) => sum + seconds, 0) / 3_600;
    expect(hours).toBeGreaterThanOrEqual(row.triedForHours);
    expect(hours).toBeLessThan(row.triedForHours + 0.25);
    // As often as SQS lets a message be received, and for less than the four days that it keeps one.
    expect(row.maxReceives).toBeLessThanOrEqual(1_000);
    expect(hours).toBeLessThan(4 * 24);
  });

  test("is a day for money and a day and a half for e-mails, which wait for SES's next day", () => {
    const hours = Object.fromEntries(Object.entries<QueueSpec>(rows).map(([name, row]) => [name, row.triedForHours]));
    expect(hours).toMatchObject({ payments: 24, refunds: 24, disputes: 24, emails: 36 });
  });
});
