import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Context, SQSRecord } from "aws-lambda";
import * as z from "zod/mini";
import { linesOf } from "../../tests/support/log-lines.ts";
import { shopVariables } from "../../tests/support/shop.ts";
import { balances } from "../data/balances.ts";
import { firstOrders } from "../data/first-orders.ts";
import { ledger } from "../data/ledger.ts";
import { orderNumbers } from "../data/order-numbers.ts";
import { orders } from "../data/orders.ts";
import { payees } from "../data/payees.ts";
import { users } from "../data/users.ts";
import { correlationId } from "../observability/correlation.ts";
import { queue } from "./queue.ts";

beforeAll(() => {
  Object.assign(process.env, {
    ...shopVariables,
    HERALD_TABLE: "t",
    AWS_REGION: "eu-west-1",
  });
});

function record(messageId: string, body: object | string, attribute?: string): SQSRecord {
  const sent = {
    ApproximateReceiveCount: "2",
    SentTimestamp: "0",
    SenderId: "",
    ApproximateFirstReceiveTimestamp: "0",
  };
  return {
    messageId,
    body: typeof body === "string" ? body : JSON.stringify(body),
    attributes: sent,
    messageAttributes: attribute ? { correlationId: { dataType: "String", stringValue: attribute } } : {},
    receiptHandle: "",
    md5OfBody: "",
    eventSource: "aws:sqs",
    eventSourceARN: "",
    awsRegion: "",
  };
}

/** Takes a batch of messages, of which those that say `fails` fail. */
async function take(Records: SQSRecord[]) {
  const seen: [word: string, correlationId: string | undefined][] = [];
  const message = z.looseObject({ word: z.string() });
  const handler = queue(
    "orders/complete",
    message,
    { balances, firstOrders, ledger, orderNumbers, orders, payees, users },
    async ({ word }) => {
      await new Promise(setImmediate);
      seen.push([word, correlationId()]);
      if (word === "fails") throw new Error("No.");
    },
  );
  let answer: unknown;
  const lines = await linesOf(async () => {
    // The wrapper looks at nothing of Lambda's context.
    answer = await handler({ Records }, {} as Context);
  });
  return { answer, lines, seen };
}

describe("a batch of messages", () => {
  test("runs each message on behalf of what set that one off: its attribute, its event's detail, or itself", async () => {
    const { seen } = await take([
      record("m-1", { word: "sent" }, "web-1"),
      record("m-2", { word: "event", "detail-type": "order.completed", detail: { correlationId: "web-2" } }),
      record("m-3", { word: "both", detail: { correlationId: "not this" } }, "web-3"),
      record("m-4", { word: "neither", detail: { ambassadorId: "usr_1" } }),
    ]);
    expect(seen).toEqual([
      ["sent", "web-1"],
      ["event", "web-2"],
      ["both", "web-3"],
      ["neither", "m-4"],
    ]);
    expect(correlationId()).toBeUndefined();
  });

  test("writes one line for each message, done or failed, and brings back the failed ones", async () => {
    const { answer, lines } = await take([
      record("m-1", { word: "works" }, "web-1"),
      record("m-2", { word: "fails" }, "web-2"),
      record("m-3", "no JSON"),
    ]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "m-2" }, { itemIdentifier: "m-3" }] });
    const about = lines.filter(({ message }) => message !== "pause not set");
    const byMessage = Object.fromEntries(about.map((line) => [line.requestId, line]));
    // There is no queue here to hide them in.
    expect(lines.map(({ message }) => message).sort()).toEqual([
      "message done",
      "message failed",
      "message failed",
      "pause not set",
    ]);
    expect(byMessage["m-1"]).toMatchObject({ level: "info", message: "message done", correlationId: "web-1" });
    expect(byMessage["m-1"]).not.toHaveProperty("_aws");
    const failed = { level: "error", message: "message failed", receives: 2, SettlementsFailed: 1 };
    expect(byMessage["m-2"]).toMatchObject({ ...failed, correlationId: "web-2" });
    expect(byMessage["m-3"]).toMatchObject({ ...failed, correlationId: "m-3" });
  });
});
