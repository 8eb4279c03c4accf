import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { leaderboard } from "../../shared/services/leaderboard.ts";
import { startRedis } from "../../tests/support/redis.ts";
import { shop } from "../../tests/support/shop.ts";
import { readRankings } from "./read.ts";

let redis: Awaited<ReturnType<typeof startRedis>>;
let board: ReturnType<typeof leaderboard.open>;

beforeAll(async () => {
  redis = await startRedis();
  board = leaderboard.open(redis.settings);
});
afterAll(() => redis.stop());

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
  isHidden: false,
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

test("who keeps their sum to themselves is seen with their place and name, and by themselves with all of it", async () => {
  await board.set([{ ...placed("usr_1", "Nr. 1", 4_999), isHidden: true }]);
  expect((await look("usr_10")).items[1]).toEqual([2, "Nr. 1", undefined, false]);
  expect((await look("usr_1")).items[1]).toEqual([2, "Nr. 1", 4_999, true]);
  await board.set([placed("usr_1", "Nr. 1", 4_999)]);
  expect((await look("usr_10")).items[1]).toEqual([2, "Nr. 1", 4_999, false]);
});

test("a new name replaces the old one", async () => {
  await board.set([placed("usr_0", "Nr. Nil", 5_000)]);
  expect((await look("usr_0")).items[0]).toEqual([1, "Nr. Nil", 5_000, true]);
});
