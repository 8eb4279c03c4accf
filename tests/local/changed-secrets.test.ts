import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import Stripe from "stripe";
import type { Listening } from "../../infra/local/http/http-server.ts";
import { interceptAws, operationOf } from "../../infra/local/lambda/aws-requests.ts";
import { completeSecrets, secretsOf } from "../../infra/local/secrets.ts";
import { startLeaderboard } from "../../infra/local/services/leaderboard.ts";
import { type SecretsManager, startSecrets } from "../../infra/local/services/secrets-manager.ts";
import { startStripe } from "../../infra/local/stripe/index.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { floorMs, keptMs } from "../../shared/services/secrets.ts";
import { readSettings } from "../../shared/services/settings.ts";
import { stripe } from "../../shared/services/stripe.ts";
import { tokens } from "../../shared/services/tokens.ts";
import { webhooks } from "../../shared/services/webhooks.ts";
import { linesOf } from "../support/log-lines.ts";
import { shopVariables } from "../support/shop.ts";

/** Secrets that change under functions that are warm, against the stand-ins, by a clock that the test sets. */
const generated = completeSecrets(undefined);
const claims = { userId: "usr_1", sessionId: "s", scope: "ambassador" as const };
const key = (letter: string) => letter.repeat(43);

let manager: SecretsManager;
let reads: number;
const stops: (() => unknown)[] = [];

beforeEach(async () => {
  const documents = secretsOf(generated, { leaderboardUrl: "http://127.0.0.1:9" });
  manager = await startSecrets({ ...documents, tokens: { keys: [{ id: "old", key: key("a") }] } });
  reads = 0;
  const away = interceptAws(
    (original) =>
      function (request, options) {
        if (operationOf(request) === "GetSecretValue") reads += 1;
        return original.call(this, request, options);
      },
  );
  stops.push(away, () => manager.stop());
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: manager.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  jest.useFakeTimers({ doNotFake: timers, now: new Date("2027-03-16T12:00:00.000Z") });
});
afterEach(async () => {
  jest.useRealTimers();
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** All but the clock. */
const timers = [
  "setTimeout",
  "clearTimeout",
  "setInterval",
  "clearInterval",
  "setImmediate",
  "clearImmediate",
  "nextTick",
  "queueMicrotask",
  "performance",
  "hrtime",
] as const satisfies string[];
const pass = (ms: number) => jest.setSystemTime(Date.now() + ms);

/** A function that has just begun, and stays warm. */
function settings(more: Record<string, string> = {}) {
  const ids = ["TOKENS", "STRIPE", "STRIPE_WEBHOOK", "UPSTASH"].map((name) => [
    `SECRET_ID_${name}`,
    name.toLowerCase().replace("_", "-"),
  ]);
  return readSettings({ ...shopVariables, ...Object.fromEntries(ids), ...more });
}

const sign = (instance: ReturnType<typeof tokens.open>) =>
  instance.sign(claims, new Date(), Math.floor(Date.now() / 1000) + 86_400);
const verify = (instance: ReturnType<typeof tokens.open>, token: string) =>
  instance.verify(token, "ambassador", new Date());

describe("a changed secret", () => {
  test("is read after five minutes: a leaked key of tokens is believed no longer, and costs nothing before", async () => {
    const warm = tokens.open(settings());
    const forged = await sign(warm);
    manager.set("tokens", { keys: [{ id: "new", key: key("b") }] });
    for (let minute = 0; minute < 5; minute++) {
      expect(await verify(warm, forged)).toEqual(claims);
      pass(59_000);
    }
    expect(reads).toBe(1);
    pass(keptMs - 5 * 59_000);
    expect(await verify(warm, forged)).toBeUndefined();
    expect(await verify(warm, await sign(tokens.open(settings())))).toEqual(claims);
  });

  test("is read at once for a token of a key that is not known", async () => {
    const warm = tokens.open(settings());
    await sign(warm);
    pass(floorMs);
    manager.set("tokens", {
      keys: [
        { id: "new", key: key("b") },
        { id: "old", key: key("a") },
      ],
    });
    expect(await verify(warm, await sign(tokens.open(settings())))).toEqual(claims);
  });

  test("is read at once when a webhook's signature does not hold", async () => {
    const warm = webhooks.open(settings());
    const verified = (secret: string) => {
      const payload = "{}";
      const timestamp = Math.floor(Date.now() / 1000);
      const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp });
      return warm.verify(payload, header, new Date());
    };
    await verified(generated.webhookSecret);
    pass(floorMs);
    manager.set("stripe-webhook", { signingSecrets: ["whsec_new"] });
    await verified("whsec_new");
    await expect(verified(generated.webhookSecret)).rejects.toMatchObject({ code: "invalid_signature" });
  });

  test("is read at once when Stripe refuses the key, and the call is made again with the new one", async () => {
    let running: Awaited<ReturnType<typeof startStripe>>;
    const start = (secretKey: string, port = 0) =>
      startStripe({
        port,
        webhookUrl: "http://127.0.0.1:9",
        webhookSecret: "whsec_x",
        secretKey,
        sweepEveryMs: 2 ** 30,
      });
    running = await start(generated.stripeKey);
    stops.push(() => running.stop());
    const warm = stripe.open(settings({ STRIPE_API_URL: running.url }));
    expect(await warm.findRefund("pi_1", "r")).toBeUndefined();
    await running.stop();
    running = await start("sk_test_rolled", running.port);
    await expect(warm.findRefund("pi_1", "r")).rejects.toMatchObject({ statusCode: 401 });
    pass(floorMs);
    manager.set("stripe", { secretKey: "sk_test_rolled" });
    expect(await warm.findRefund("pi_1", "r")).toBeUndefined();
    for await (const refund of warm.refunds()) throw new Error(`There is no refund ${refund.id}.`);
    expect(reads).toBe(2);
  });

  test("is read at once when Upstash refuses the token", async () => {
    const start = async (token: string): Promise<Listening> => {
      const board = await startLeaderboard({ token });
      stops.push(() => board.stop());
      return board;
    };
    manager.set("upstash", { url: (await start("old")).url, token: "old" });
    const warm = leaderboard.open(settings());
    await warm.read("all", 10, "usr_1");
    const board = await start("new");
    pass(keptMs);
    manager.set("upstash", { url: board.url, token: "old" });
    await expect(warm.read("all", 10, "usr_1")).rejects.toThrow("Unauthorized");
    pass(floorMs);
    manager.set("upstash", { url: board.url, token: "new" });
    await warm.read("all", 10, "usr_1");
    await warm.set([{ ambassadorId: "usr_1", name: "A", revenueMinor: 1, isHidden: false, window: "all" }]);
  });

  test("is not asked for by a flood of forged signatures more than six times a minute", async () => {
    const warm = webhooks.open(settings());
    for (let second = 0; second < 60; second++) {
      const forged = () => warm.verify("{}", `t=${Math.floor(Date.now() / 1000)},v1=00`, new Date());
      const all = await Promise.allSettled(Array.from({ length: 20 }, forged));
      expect(all.every(({ status }) => status === "rejected")).toBe(true);
      pass(1_000);
    }
    expect(reads).toBe(6);
  });

  test("that is broken, or can't be read, leaves the one before, and a line in the log that holds no value", async () => {
    const warm = tokens.open(settings());
    const token = await sign(warm);
    manager.set("tokens", { keys: [{ id: "new", key: "too-short-a-key" }] });
    pass(keptMs);
    const lines = await linesOf(async () => {
      expect(await verify(warm, token)).toEqual(claims);
    });
    expect(lines).toEqual([
      expect.objectContaining({ level: "warn", message: "secret not read again", secret: "tokens" }),
    ]);
    expect(JSON.stringify(lines)).not.toContain("too-short-a-key");
    manager.set("tokens", { keys: [{ id: "old", key: key("a") }] });
    pass(floorMs);
    expect(await verify(warm, token)).toEqual(claims);
  });
});
