import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Redis } from "@upstash/redis";
import type { Listening } from "../http/http-server.ts";
import { startLeaderboard } from "./leaderboard.ts";

/** With `REDIS_URL` set, the same tests run against a real Redis. */
const redisUrl = process.env.REDIS_URL;

describe("the Upstash adapter, asked by Upstash's own client,", () => {
  let adapter: Listening;
  let redis: Redis;

  beforeAll(async () => {
    adapter = await startLeaderboard({ token: "right", ...(redisUrl && { redisUrl }) });
    redis = new Redis({ url: adapter.url, token: "right", enableTelemetry: false });
    await redis.del("board", "names", "text");
  });
  afterAll(() => adapter.stop());

  test("keeps a sorted set and ranks it", async () => {
    await redis.zadd("board", { score: 300, member: "ann" }, { score: 900, member: "bob" });
    await redis.zadd("board", { score: 500, member: "ann" });
    expect(await redis.zrange("board", 0, 1, { rev: true, withScores: true })).toEqual(["bob", 900, "ann", 500]);
    expect(await redis.zrevrank("board", "ann")).toBe(1);
    expect(await redis.zscore("board", "nobody")).toBeNull();
  });

  test("answers a pipeline in order", async () => {
    const pipeline = redis.pipeline();
    pipeline.hset("names", { ann: "Ann B." });
    pipeline.hmget("names", "ann", "nobody");
    pipeline.expire("names", 60);
    expect(await pipeline.exec()).toEqual([1, { ann: "Ann B.", nobody: null }, 1]);
  });

  test("runs a transaction", async () => {
    const transaction = redis.multi();
    transaction.set("text", "grün & 'blau' 🎉");
    transaction.get("text");
    expect(await transaction.exec()).toEqual(["OK", "grün & 'blau' 🎉"]);
  });

  test("reports a command that fails, alone and among others, which run all the same", async () => {
    const post = async (path: string, body: unknown) => {
      const headers = { authorization: "Bearer right" };
      const response = await fetch(adapter.url + path, { method: "POST", headers, body: JSON.stringify(body) });
      return [response.status, await response.json()];
    };
    const failed = { error: expect.stringMatching(/unknown command/i) };
    expect(await post("/", ["NONSENSE"])).toEqual([400, failed]);
    expect(await post("/pipeline", [["NONSENSE"], ["ECHO", "a"]])).toEqual([200, [failed, { result: "a" }]]);
    expect(await post("/", { no: "command" })).toEqual([400, { error: "ERR failed to parse command" }]);
    await expect(redis.exec(["NONSENSE"])).rejects.toThrow(/unknown command/i);
  });

  test("refuses a wrong token", async () => {
    const stranger = new Redis({ url: adapter.url, token: "wrong", enableTelemetry: false, retry: false });
    await expect(stranger.get("text")).rejects.toThrow("Unauthorized");
  });
});
