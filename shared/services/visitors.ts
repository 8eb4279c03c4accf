import { randomBytes } from "node:crypto";
import type { Redis } from "@upstash/redis";
import * as z from "zod/mini";
import { type Base, isSite, type LinkDay, type Seen, type View } from "../domain/views.ts";
import { redisOf } from "./redis.ts";
import { service } from "./service.ts";

const secondsOfDay = 86_400;
/** How long a day's salt outlasts the day, for clocks that differ; and how long what was counted with it waits to be written. Seconds. */
const [saltGrace, countGrace] = [10 * 60, 6 * 3_600];
/** So many views of a link count that one network sends in so many seconds. */
const [maxByNetwork, networkSeconds] = [200, 15 * 60];

const dueKey = "herald:views:due";
const member = ({ code, day }: LinkDay) => `${day} ${code}`;
const keysOf = (it: LinkDay) => ["views", "visitors", "seen"].map((part) => `herald:${part}:${it.day}:${it.code}`);
const endOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1_000 + secondsOfDay;

const salt = z.string().check(z.minLength(1));
const seen = z.tuple([z.array(z.union([z.string(), z.number()])), z.number()]);
const base = z.object({ views: z.int(), visitors: z.int(), hosts: z.record(z.string(), z.int()) });

/**
 * Who opened which link today, in Redis, which forgets it with the day. It holds hashes of a salt that nobody knows any more by then, and
 * of them no more than how many there were. What it loses is lost: the table has what was written.
 */
export const visitors = service((settings) => {
  const ask = redisOf(settings);
  let salted: { day: string; salt: Promise<string> } | undefined;

  /** Drawn by who asks first, and never told to anything that is kept: no log, no table, no copy of it. */
  async function drawSalt(day: string, now: number): Promise<string> {
    const key = `herald:salt:${day}`;
    const ex = Math.max(1, Math.ceil(endOf(day) + saltGrace - now));
    return ask(async (redis) => {
      const drawn = randomBytes(32).toString("base64url");
      const pipeline = redis.pipeline().set(key, drawn, { nx: true, ex }).get(key);
      return z.parse(salt, (await pipeline.exec())[1]);
    });
  }

  return {
    /** The day's salt: one round trip a day for each instance. */
    async saltOf(day: string, now: Date): Promise<string> {
      if (salted?.day !== day) salted = { day, salt: drawSalt(day, now.getTime() / 1_000) };
      const { salt } = salted;
      // One that could not be drawn is asked for again.
      salt.catch(() => {
        if (salted?.salt === salt) salted = undefined;
      });
      return salt;
    },

    /** Counts views of links' days, each view once however often it comes. @returns what is counted of each by now */
    async count(
      all: readonly (LinkDay & { ambassadorId: string; views: readonly View[] })[],
      now: Date,
    ): Promise<Seen[]> {
      if (all.length === 0) return [];
      const seconds = Math.floor(now.getTime() / 1_000);
      const answers = await ask(async (redis) => {
        const pipeline = redis.pipeline();
        for (const it of all) {
          const window = seconds - (seconds % networkSeconds);
          const networks = it.views.map(({ network }) => `herald:rate:${it.code}:${network}:${window}`);
          const kept = Math.max(1, Math.ceil(endOf(it.day) + countGrace - seconds));
          const about = [member(it), it.ambassadorId, seconds, kept, maxByNetwork, networkSeconds];
          const views = it.views.flatMap(({ id, visitor, host = "" }) => [id, visitor, host]);
          pipeline.eval(countScript, [...keysOf(it), dueKey, ...networks], [...about, ...views]);
        }
        return pipeline.exec();
      });
      return all.map(({ code, day, ambassadorId }, index) => seenOf({ code, day, ambassadorId }, answers[index]));
    },

    /** What is counted of links' days of which something is not written since so long, at most `count` of them. */
    async unwritten(before: Date, count: number): Promise<Seen[]> {
      const until = Math.floor(before.getTime() / 1_000);
      return ask(async (redis) => {
        const members = await redis.zrange<string[]>(dueKey, 0, until, { byScore: true, offset: 0, count });
        return look(redis, members.map(linkDayOf));
      });
    },

    /** What is counted of links' days; no views where nothing is, or no longer. */
    async countedOf(all: readonly LinkDay[]): Promise<Seen[]> {
      return all.length === 0 ? [] : ask((redis) => look(redis, all));
    },

    /** Notes what the table had of links' days before Redis counted. @returns what holds: whoever notes first decides */
    async claim(all: readonly (LinkDay & { base: Base })[]): Promise<Base[]> {
      if (all.length === 0) return [];
      const answers = await ask(async (redis) => {
        const pipeline = redis.pipeline();
        for (const it of all) {
          const [key = ""] = keysOf(it);
          pipeline.hsetnx(key, "base", JSON.stringify(it.base)).hget(key, "base");
        }
        return pipeline.exec();
      });
      return all.map((_it, index) => baseOf(answers[2 * index + 1]));
    },

    /** Notes that links' days are written, with so many counted views; or that nothing of them will ever be. */
    async noteWritten(all: readonly (LinkDay & { counted: number })[], now: Date): Promise<void> {
      if (all.length === 0) return;
      const seconds = Math.floor(now.getTime() / 1_000);
      await ask(async (redis) => {
        const pipeline = redis.pipeline();
        for (const it of all) {
          const [key = ""] = keysOf(it);
          pipeline.eval(writtenScript, [key, dueKey], [member(it), it.counted, seconds]);
        }
        await pipeline.exec();
      });
    },
  };
});

async function look(redis: Redis, days: readonly LinkDay[]): Promise<Seen[]> {
  if (days.length === 0) return [];
  const pipeline = redis.pipeline();
  for (const it of days) pipeline.eval(lookScript, keysOf(it), []);
  const answers = await pipeline.exec();
  return days.map(({ code, day }, index) => seenOf({ code, day, ambassadorId: "" }, answers[index]));
}

function linkDayOf(text: string): LinkDay {
  const [day = "", code = ""] = text.split(" ");
  return { day, code };
}

const baseOf = (text: unknown): Base => z.parse(base, JSON.parse(String(text)));

function seenOf(linkDay: LinkDay & { ambassadorId: string }, answer: unknown): Seen {
  const [flat, visitors] = z.parse(seen, answer);
  const found: Seen = { ...linkDay, views: 0, visitors, hosts: {}, written: 0, writtenAt: 0, base: undefined };
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [name, value] = [String(flat[at]), flat[at + 1]];
    if (name === "ambassador") found.ambassadorId = String(value);
    if (name === "views") found.views = Number(value);
    if (name === "written") found.written = Number(value);
    if (name === "writtenAt") found.writtenAt = Number(value);
    if (name === "base") found.base = baseOf(value);
    const site = name.startsWith("from:") ? name.slice("from:".length) : "";
    if (isSite(site)) found.hosts[site] = Number(value);
  }
  return found;
}

/** No more sites of a link's day are told apart: a script could make up any number. */
const maxFields = 60;

/**
 * Of KEYS a link's day, its visitors, the messages that were counted, what is to be written, and one for each view's network. Of views
 * that one network is too many of nothing is kept, not even their ids.
 */
const countScript = `
for at = 1, (#ARGV - 6) / 3 do
  local id, visitor, host = ARGV[4 + 3 * at], ARGV[5 + 3 * at], ARGV[6 + 3 * at]
  local isTooMany = tonumber(redis.call("GET", KEYS[4 + at]) or "0") >= tonumber(ARGV[5])
  if not isTooMany and redis.call("SADD", KEYS[3], id) == 1 then
    if redis.call("INCR", KEYS[4 + at]) == 1 then redis.call("EXPIRE", KEYS[4 + at], ARGV[6]) end
    redis.call("HINCRBY", KEYS[1], "views", 1)
    redis.call("PFADD", KEYS[2], visitor)
    local from = "from:" .. host
    if host ~= "" and (redis.call("HEXISTS", KEYS[1], from) == 1 or redis.call("HLEN", KEYS[1]) < ${maxFields}) then
      redis.call("HINCRBY", KEYS[1], from, 1)
    end
    if not redis.call("ZSCORE", KEYS[4], ARGV[1]) then redis.call("ZADD", KEYS[4], ARGV[3], ARGV[1]) end
  end
end
redis.call("HSET", KEYS[1], "ambassador", ARGV[2])
for at = 1, 3 do redis.call("EXPIRE", KEYS[at], ARGV[4]) end
return { redis.call("HGETALL", KEYS[1]), redis.call("PFCOUNT", KEYS[2]) }`;

const lookScript = `return { redis.call("HGETALL", KEYS[1]), redis.call("PFCOUNT", KEYS[2]) }`;

/** What was counted meanwhile waits from now on. */
const writtenScript = `
if redis.call("EXISTS", KEYS[1]) == 1 then
  redis.call("HSET", KEYS[1], "written", ARGV[2], "writtenAt", ARGV[3])
  if tonumber(redis.call("HGET", KEYS[1], "views") or "0") > tonumber(ARGV[2]) then
    redis.call("ZADD", KEYS[2], ARGV[3], ARGV[1])
    return 0
  end
end
return redis.call("ZREM", KEYS[2], ARGV[1])`;
