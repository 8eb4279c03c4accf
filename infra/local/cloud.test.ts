import { join } from "node:path";
import { GetSecretValueCommand, PutSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SESClient, SendRawEmailCommand } from "@aws-sdk/client-ses";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { temporaryDirectory, writeFiles } from "../../tests/support/machine.ts";
import { startLocalCloud } from "./cloud.ts";
import { shiftClock } from "./demo/clock.ts";
import type { LocalCloud } from "./lambda/local-cloud.ts";
import { readSettings, type Settings } from "./settings/settings.ts";

/** Small functions in the place of the real ones: what is tested is what carries the one to the other. */
const functions = {
  "functions/payments/receive-stripe-event.ts": `
    export const handler = async (event) => {
      const QueueUrl = process.env.QUEUE_URL_PAYMENTS;
      const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": "AmazonSQS.SendMessage" };
      await fetch(process.env.AWS_ENDPOINT_URL_SQS, { method: "POST", headers, body: JSON.stringify({ QueueUrl, MessageBody: event.body }) });
      return { statusCode: 202 };
    };`,
  "functions/orders/complete.ts": `
    export const handler = async ({ Records: [record] }) => {
      const Item = { pk: { S: "ORDER#" + record.body }, sk: { S: "1" }, type: { S: "entry" } };
      const headers = { "content-type": "application/x-amz-json-1.0", "x-amz-target": "DynamoDB_20120810.PutItem", authorization: "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0", "x-amz-date": "20260101T000000Z" };
      const response = await fetch(process.env.AWS_ENDPOINT_URL_DYNAMODB, { method: "POST", headers, body: JSON.stringify({ TableName: process.env.HERALD_TABLE, Item }) });
      if (!response.ok) throw new Error(await response.text());
    };`,
  "functions/events/publish.ts": `
    export const handler = async ({ Records }) => {
      const Entries = Records.map((record) => ({ EventBusName: process.env.HERALD_BUS, Source: "herald", DetailType: "order.completed", Detail: JSON.stringify(record.dynamodb.Keys) }));
      const headers = { "content-type": "application/x-amz-json-1.1", "x-amz-target": "AWSEvents.PutEvents" };
      await fetch(process.env.AWS_ENDPOINT_URL_EVENTBRIDGE, { method: "POST", headers, body: JSON.stringify({ Entries }) });
    };`,
  "functions/emails/send.ts": `
    export const handler = async ({ Records }) => {
      for (const { body } of Records) (globalThis.heraldTestMails ??= []).push(JSON.parse(body).detail.pk.S);
    };`,
  "functions/rankings/update.ts": "export const handler = async () => {};",
  "functions/orders/make-findable.ts": "export const handler = async () => {};",
  "functions/accounts/create-admin.ts":
    "export const handler = async (event) => ({ event, at: new Date().toISOString() });",
};

describe("the local cloud", () => {
  const home = temporaryDirectory();
  let settings: Settings;
  let cloud: LocalCloud;

  beforeAll(async () => {
    writeFiles(home.path, functions);
    const read = readSettings(["--empty"], { PORT: "0", HERALD_DATA_DIR: join(home.path, "data") });
    if (read === "help") throw new Error("No help was asked for.");
    settings = { ...read, functionsDir: join(home.path, "functions") };
    cloud = await startLocalCloud(settings, { show: () => {} });
  });
  afterAll(async () => {
    await cloud.stop();
    home[Symbol.dispose]();
  });

  test("carries a request through queue, table, stream, bus and queue, and is settled only then", async () => {
    const response = await fetch(`${cloud.url}/api/checkout/webhook`, { method: "POST", body: "one" });
    expect(response.status).toBe(202);
    await cloud.settled();
    expect(Reflect.get(globalThis, "heraldTestMails")).toEqual(["ORDER#one"]);
  });

  test("answers secrets through the real client, and keeps them and what a function made of them over a restart", async () => {
    const read = async (SecretId: string | undefined) => {
      const client = new SecretsManagerClient({});
      const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId }));
      client.destroy();
      return SecretString;
    };
    const change = async (SecretId: string | undefined, SecretString: string) => {
      const client = new SecretsManagerClient({});
      await client.send(new PutSecretValueCommand({ SecretId, SecretString }));
      client.destroy();
    };
    const restart = async () => {
      await cloud.stop();
      cloud = await startLocalCloud(settings, { show: () => {} });
    };
    const tokens = await read(cloud.env.SECRET_ID_TOKENS);
    const { keys } = JSON.parse(tokens ?? "");
    expect(Buffer.from(keys[0].key, "base64url").length).toBe(32);
    await expect(read("unknown")).rejects.toMatchObject({ name: "ResourceNotFoundException" });
    const edge = await read(cloud.env.SECRET_ID_EDGE);
    await restart();
    expect(await read(cloud.env.SECRET_ID_TOKENS)).toBe(tokens);
    const changed = JSON.stringify({ keys: [...keys, { id: "next", key: "k".repeat(43) }] });
    await change(cloud.env.SECRET_ID_TOKENS, changed);
    await restart();
    expect(await read(cloud.env.SECRET_ID_TOKENS)).toBe(changed);
    expect(await read(cloud.env.SECRET_ID_EDGE)).toBe(edge);
  });

  test("keeps sent e-mails over a restart", async () => {
    const client = new SESClient({});
    const Data = Buffer.from("From: shop@demo.herald\r\nTo: buyer@demo.herald\r\nSubject: Hello\r\n\r\nText");
    await client.send(new SendRawEmailCommand({ RawMessage: { Data } }));
    client.destroy();
    await cloud.stop();
    cloud = await startLocalCloud(settings, { show: () => {} });
    const store = await (await fetch(`${cloud.inboxUrl}/store`)).json();
    expect(store).toMatchObject({ emails: [{ subject: "Hello", destination: { to: ["buyer@demo.herald"] } }] });
  });

  test("invokes a function by name with any JSON, at the time that the clock is set to", async () => {
    try {
      shiftClock(-86_400_000);
      const yesterday = new Date().toISOString().slice(0, 10);
      const answer = await cloud.invoke("accounts/create-admin", { email: "a" });
      expect(answer).toEqual({ event: { email: "a" }, at: expect.stringContaining(yesterday) });
      expect(new Date(0)).toBeInstanceOf(Date);
    } finally {
      shiftClock(0);
    }
    await expect(cloud.invoke("no/function", {})).rejects.toThrow("no function no/function");
  });

  test("tells scripts where it is", () => {
    expect(cloud.data.read("running.json")).toEqual({
      pid: process.pid,
      url: cloud.url,
      inboxUrl: cloud.inboxUrl,
      lambdaUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      stripeUrl: cloud.stripeUrl,
      databaseUrl: cloud.env.AWS_ENDPOINT_URL_DYNAMODB,
      queuesUrl: cloud.env.AWS_ENDPOINT_URL_SQS,
      leaderboardUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    });
  });
});
