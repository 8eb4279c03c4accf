import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startLeaderboard } from "../../infra/local/services/leaderboard.ts";
import { startSecrets } from "../../infra/local/services/secrets-manager.ts";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { readSettings } from "../../shared/services/settings.ts";
import { shop, shopVariables } from "../../tests/support/shop.ts";
import { readRankings } from "./read.ts";

/** With `REDIS_URL` set, the same tests run against a real Redis, which should be empty. */
const redisUrl = process.env.REDIS_URL;
const stops: (() => unknown)[] = [];
let board: ReturnType<typeof leaderboard.open>;

beforeAll(async () => {
  const redis = await startLeaderboard({ token: "secret", ...(redisUrl && { redisUrl }) });
  const secrets = await startSecrets({
    stripe: { secretKey: "" },
    "stripe-webhook": { signingSecrets: [] },
    tokens: { keys: [] },
    edge: { key: "" },
    upstash: { url: redis.url, token: "secret" },
  });
  stops.push(
    () => redis.stop(),
    () => secrets.stop(),
  );
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    AWS_REGION: "eu-west-1",
    AWS_ACCESS_KEY_ID: "local",
    AWS_SECRET_ACCESS_KEY: "local",
  });
  board = leaderboard.open(readSettings({ ...shopVariables, SECRET_ID_UPSTASH: "upstash" }));
});
afterAll(async () => {
  for (const stop of stops) await stop();
});

const everybody = { window: "all" as const, top: 10 };

/** One look at the rankings as an ambassador, and the requests and commands that it made. */
async function look(id: string) {
  const original = globalThis.fetch;
  const sent: unknown[] = [];
  globalThis.fetch = async (input, init) => {
    sent.push(JSON.parse(String(init?.body)));
    return original(input, init);
  };
  try {
    const caller = { id, scope: "ambassador" as const, sessionId: "s", sourceIp: "", user: () => Promise.reject() };
    const { items, me } = await readRankings(everybody, { leaderboard: board, shop, now: () => new Date() }, caller);
    return { items: items.map(({ rank, name, revenueMinor, isMe }) => [rank, name, revenueMinor, isMe]), me, sent };
  } finally {
    globalThis.fetch = original;
  }
}

const placed = (ambassadorId: string, name: string, revenueMinor: number) => ({
  window: "all" as const,
  ambassadorId,
  name,
  revenueMinor,
});

test("a board that nobody is on yet is empty", async () => {
  expect(await look("usr_a")).toMatchObject({ items: [], me: { rank: null, revenueMinor: 0 } });
});

test("names and places come in one request of one command, the own place even where it is not on the list", async () => {
  await board.set(Array.from({ length: 11 }, (_, place) => placed(`usr_${place}`, `Nr. ${place}`, 5_000 - place)));
  const { items, me, sent } = await look("usr_10");
  expect(items).toHaveLength(10);
  expect(items.slice(0, 2)).toEqual([
    [1, "Nr. 0", 5_000, false],
    [2, "Nr. 1", 4_999, false],
  ]);
  expect(me).toEqual({ rank: 11, revenueMinor: 4_990 });
  const command = ["eval", expect.any(String), 2, "herald:revenue:all", "herald:names", 9, "usr_10"];
  expect(sent).toEqual([[command]]);
});

test("a new name replaces the old one", async () => {
  await board.set([placed("usr_0", "Nr. Nil", 5_000)]);
  expect((await look("usr_0")).items[0]).toEqual([1, "Nr. Nil", 5_000, true]);
});
