import { readFileSync } from "node:fs";
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import type { LocalCloud } from "../../infra/local/lambda/local-cloud.ts";
import type { FunctionName, MetricName } from "../../shared/topology.ts";
import { Client, newKey } from "../contract/support/client.ts";
import { confirmAddress } from "../contract/support/confirm-address.ts";
import { type Order, type Stage, sell, stage } from "../contract/support/shop.ts";
import { control, deliverAgain, eventsOf, paymentOf, standInOf } from "../contract/support/stripe.ts";
import { type Line, linesIn } from "../support/log-lines.ts";
import { temporaryDirectory } from "../support/machine.ts";
import { startEmptyShop } from "./cloud-in-process.ts";

/** What the log tells of a sale: every line of it under one id, and everything counted once. */
const home = temporaryDirectory();
let cloud: LocalCloud;
let on: Stage;
let order: Order;

beforeAll(async () => {
  cloud = await startEmptyShop(home.path);
  on = await stage([1_005]);
  await confirmAddress(on.ambassador);
  order = await sell(on, [1]);
  await cloud.settled();
});
afterAll(async () => {
  await cloud.stop();
  home[Symbol.dispose]();
});

const log = () => linesIn(readFileSync(cloud.data.file("herald.log"), "utf8"));
const linesOf = (name: FunctionName) => log().filter((line) => line.function === name);
const total = (name: MetricName) => log().reduce((sum, line) => sum + Number(line[name] ?? 0), 0);
const messagesOf = (lines: Line[], name: FunctionName) =>
  lines.filter((line) => line.function === name).map(({ message }) => message);

describe("a sale", () => {
  test("is told under the id of its webhook's request, from the request to the e-mails and the leaderboard", () => {
    const [sale] = log().filter((line) => "Sales" in line);
    const chain = log().filter((line) => line.correlationId === sale?.correlationId);
    const [request] = chain.filter((line) => line.function === "payments/receive-stripe-event");
    expect(request).toMatchObject({ message: "request", status: 200, requestId: sale?.correlationId });
    expect(messagesOf(chain, "orders/complete")).toEqual(["order completed", "message done"]);
    expect(messagesOf(chain, "events/publish")).toEqual(["change published"]);
    const emails = ["e-mail sent", "e-mail sent", "e-mail sent", "message done"];
    expect(messagesOf(chain, "emails/send")).toEqual(emails);
    expect(messagesOf(chain, "rankings/update")).toEqual(["message done"]);
  });

  test("counts once though its webhook is delivered twice, and each delivery has an id of its own", async () => {
    const before = total("WebhooksReceived");
    const [event] = await eventsOf(order.checkoutUrl, "checkout.session.completed");
    expect(await deliverAgain(order.checkoutUrl, event?.id ?? "", {})).toEqual([200]);
    await cloud.settled();
    expect(total("WebhooksReceived")).toBe(before + 1);
    expect({ sales: total("Sales"), grossMinor: total("SalesGrossMinor") }).toEqual({ sales: 1, grossMinor: 1_005 });
    // Of the sale, and the one that asked the ambassador to confirm the address.
    expect(total("EmailsSent")).toBe(3 + 1);
    const takes = linesOf("orders/complete").filter(({ message }) => message !== "message done");
    expect(takes.map(({ message }) => message)).toEqual(["order completed", "order was completed before"]);
    expect(new Set(takes.map(({ correlationId }) => correlationId)).size).toBe(2);
  });

  test("names neither buyer, ambassador nor owner by address in any line", () => {
    const text = JSON.stringify(log());
    for (const address of [order.buyerEmail, on.ambassador.email]) expect(text).not.toContain(address);
    expect(text).not.toContain("owner@example.com");
  });
});

describe("what follows a sale", () => {
  test("refunds and disputes count when they are booked, each once, in minor units", async () => {
    const refund = (body: object) =>
      on.admin.post(`/api/admin/orders/${order.orderId}/refunds`, body, newKey()).then(({ status }) => status);
    expect(await refund({ amountMinor: 333 })).toBe(201);
    await cloud.settled();
    const [event] = await eventsOf(order.checkoutUrl, "refund.created");
    await deliverAgain(order.checkoutUrl, event?.id ?? "", {});
    await cloud.settled();
    expect({ refunds: total("Refunds"), refundedMinor: total("RefundedMinor") }).toEqual({
      refunds: 1,
      refundedMinor: 333,
    });
    const standIn = standInOf(order.checkoutUrl);
    const payment_intent = await paymentOf(order);
    const { id } = z.parse(z.looseObject({ id: z.string() }), await control(standIn, "/disputes", { payment_intent }));
    await cloud.settled();
    await control(standIn, `/disputes/${id}/close`, { status: "won" });
    await cloud.settled();
    expect(messagesOf(log(), "orders/record-dispute").filter((it) => it === "dispute noted")).toHaveLength(2);
    expect(total("Disputes")).toBe(1);
  });

  test("a webhook that Stripe did not sign counts as rejected, and as no server's error", async () => {
    const [received, rejected] = [total("WebhooksReceived"), total("WebhooksRejected")];
    const reply = await new Client().send("POST", "/api/checkout/webhook", { type: "any" });
    expect(reply.status).toBe(400);
    expect([total("WebhooksReceived"), total("WebhooksRejected")]).toEqual([received + 1, rejected + 1]);
    expect(total("ServerErrors")).toBe(0);
  });

  test("a change that is no event is counted, under its own id", async () => {
    const client = new DynamoDBClient({});
    const Item = { pk: { S: "ENTRIES#ord_broken" }, sk: { S: "ENTRY#broken" }, type: { S: "entry" } };
    await client.send(new PutItemCommand({ TableName: "herald", Item }));
    client.destroy();
    await cloud.settled();
    const [line, ...others] = linesOf("events/publish").filter((it) => "PoisonRecords" in it);
    expect(others).toEqual([]);
    expect(line?.correlationId).not.toBe("");
    expect(line?.correlationId).not.toBe(line?.requestId);
  });
});
