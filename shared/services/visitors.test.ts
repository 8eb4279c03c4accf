import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Redis } from "@upstash/redis";
import { startRedis } from "../../tests/support/redis.ts";
import { visitors } from "./visitors.ts";

let redis: Awaited<ReturnType<typeof startRedis>>;
let counted: ReturnType<typeof visitors.open>;

beforeAll(async () => {
  redis = await startRedis();
  counted = visitors.open(redis.settings);
});
afterAll(() => redis.stop());

const now = new Date();
const day = now.toISOString().slice(0, 10);
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const of = (code: string) => ({ code, day, ambassadorId: "usr_ada" });
const view = (id: string, visitor = id, host?: string) => ({ id, visitor, network: `of ${visitor}`, host });
const count = (code: string, ...views: ReturnType<typeof view>[]) => counted.count([{ ...of(code), views }], now);

test("a view counts once however often it comes, a browser once a day, and the sites that they came from", async () => {
  await count("a", view("1", "x", "instagram.com"), view("2", "x", "instagram.com"), view("3", "y"));
  const [seen] = await count("a", view("3", "y"), view("4", "z", "tiktok.com"));
  const hosts = { "instagram.com": 2, "tiktok.com": 1 };
  expect(seen).toEqual({ ...of("a"), views: 4, visitors: 3, hosts, written: 0, writtenAt: 0, base: undefined });
});

test("one network is counted so often, and another all the same", async () => {
  const many = Array.from({ length: 250 }, (_, at) => view(`m${at}`, "x"));
  const [seen] = await count("b", ...many, view("other", "y"));
  expect([seen?.views, seen?.visitors]).toEqual([201, 2]);
  // A script that sends any number fills nothing with them.
  expect(await new Redis({ url: redis.url, token: "secret" }).scard(`herald:seen:${day}:b`)).toBe(201);
});

test("sites that a script makes up are told apart up to a bound", async () => {
  const [seen] = await count(
    "c",
    ...Array.from({ length: 100 }, (_, at) => view(`s${at}`, `s${at}`, `s${at}.example`)),
  );
  expect(seen?.views).toBe(100);
  expect(Object.keys(seen?.hosts ?? {}).length).toBeLessThan(60);
});

test("what is counted waits until it is written, and what came meanwhile waits from then on", async () => {
  const waiting = async (minutes: number) => (await counted.unwritten(later(minutes), 100)).map(({ code }) => code);
  await count("d", view("1"), view("2"));
  expect(await waiting(-1)).not.toContain("d");
  expect(await waiting(0)).toContain("d");
  await count("d", view("3"));
  await counted.noteWritten([{ ...of("d"), counted: 2 }], later(5));
  expect(await waiting(0)).not.toContain("d");
  expect(await waiting(5)).toContain("d");
  await counted.noteWritten([{ ...of("d"), counted: 3 }], later(6));
  expect(await waiting(60)).not.toContain("d");
});

test("what the table had before is noted by whoever is first", async () => {
  await count("e", view("1"));
  const base = (views: number) => [{ ...of("e"), base: { views, visitors: 1, hosts: { "a.example": 1 } } }];
  expect(await counted.claim(base(7))).toEqual([base(7)[0]?.base]);
  expect(await counted.claim(base(9))).toEqual([base(7)[0]?.base]);
  const [seen] = await count("e");
  expect(seen?.base?.views).toBe(7);
});

test("a day has one salt, and another day another one", async () => {
  const [first, again] = [await counted.saltOf(day, now), await counted.saltOf(day, now)];
  expect(first).toMatch(/^[\w-]{43}$/);
  expect(again).toBe(first);
  const tomorrow = later(24 * 60);
  expect(await counted.saltOf(tomorrow.toISOString().slice(0, 10), tomorrow)).not.toBe(first);
});

test("a salt that could not be drawn is asked for again", async () => {
  const inDays = later(2 * 24 * 60);
  const ask = () => counted.saltOf(inDays.toISOString().slice(0, 10), inDays);
  const { fetch } = globalThis;
  globalThis.fetch = () => Promise.reject(new TypeError("fetch failed"));
  try {
    await expect(ask()).rejects.toThrow();
  } finally {
    globalThis.fetch = fetch;
  }
  expect(await ask()).toMatch(/^[\w-]{43}$/);
});
