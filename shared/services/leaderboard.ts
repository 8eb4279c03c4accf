import * as z from "zod/mini";
import { redisOf } from "./redis.ts";
import { service } from "./service.ts";

/** All time, or a UTC month such as `2026-11`. */
export type Window = "all" | `month:${string}`;

export interface Standing {
  ambassadorId: string;
  name: string;
  revenueMinor: number;
  /** Whether other ambassadors are not to see the revenue. */
  isHidden: boolean;
}

/** What is to stand on a board of somebody; nothing where the revenue is undefined: they are taken off. */
export type Placing = Omit<Standing, "revenueMinor"> & { window: Window; revenueMinor: number | undefined };

export interface Board {
  best: Standing[];
  /** `rank` 1 is the best; null where one is not on the board. */
  me: { rank: number | null; revenueMinor: number };
}

export const namesKey = "herald:names";
/** Lies beside the boards, and is lost with them. */
const wholeKey = "herald:whole";
/** Beside a name, whether the sum is kept from others; what an older Herald wrote has none. */
const hiddenField = (ambassadorId: string) => `${ambassadorId} hides`;
export const windowKey = (window: Window) => `herald:revenue:${window}`;
/** A month's board is of use for little longer than the month, in seconds. */
const monthKeptSeconds = 400 * 86_400;

/** Revenue in sorted sets. It holds absolute values only, so that it can be written again and rebuilt at any time. */
export const leaderboard = service((settings) => {
  const ask = redisOf(settings);

  return {
    /** Sets ambassadors' revenue in some windows, or takes them off, in one round trip. */
    async set(standings: readonly Placing[]): Promise<void> {
      if (standings.length === 0) return;
      await ask(async (redis) => {
        const pipeline = redis.pipeline();
        for (const { window, ambassadorId, name, revenueMinor, isHidden } of standings) {
          if (revenueMinor === undefined) {
            pipeline.zrem(windowKey(window), ambassadorId);
            pipeline.hdel(namesKey, ambassadorId, hiddenField(ambassadorId));
            continue;
          }
          pipeline.zadd(windowKey(window), { score: revenueMinor, member: ambassadorId });
          pipeline.hset(namesKey, { [ambassadorId]: name, [hiddenField(ambassadorId)]: isHidden ? "yes" : "no" });
        }
        for (const window of new Set(standings.map((standing) => standing.window))) {
          if (window !== "all") pipeline.expire(windowKey(window), monthKeptSeconds);
        }
        await pipeline.exec();
      });
    },

    /** Whether everybody was written since Redis last lost what it held. One who empties it, or deletes the note, asks for that. */
    isWhole: (): Promise<boolean> => ask(async (redis) => (await redis.exists(wholeKey)) === 1),

    /** Notes that everybody is written, or waits in a queue to be. */
    async noteWhole(): Promise<void> {
      await ask((redis) => redis.set(wholeKey, "1"));
    },

    /** Whose revenue of all time is the highest, `count` of them after the first `skip`. */
    bestFrom: (skip: number, count: number): Promise<string[]> =>
      ask((redis) => redis.zrange<string[]>(windowKey("all"), skip, skip + count - 1, { rev: true })),

    /** Those of some ambassadors who are on the board of all time. */
    async onBoard(ambassadorIds: readonly string[]): Promise<Set<string>> {
      if (ambassadorIds.length === 0) return new Set();
      const scores = await ask((redis) => redis.zmscore(windowKey("all"), [...ambassadorIds]));
      return new Set(ambassadorIds.filter((_id, place) => (scores?.[place] ?? null) !== null));
    },

    /** The best `top` with their names, and one's own place: one round trip, as Redis itself looks up the names. */
    async read(window: Window, top: number, meId: string): Promise<Board> {
      const answer = await ask((redis) => redis.eval(boardScript, [windowKey(window), namesKey], [top - 1, meId]));
      const [best, names, hidden, place, score] = z.parse(boardAnswer, answer);
      return {
        best: pairs(best).map(([ambassadorId, revenue], index) => ({
          ambassadorId,
          name: names[index] ?? "",
          revenueMinor: Number(revenue),
          isHidden: hidden[index] === "yes",
        })),
        me: { rank: place === nowhere ? null : place + 1, revenueMinor: Number(score) },
      };
    },
  };
});

const nowhere = -1;

/**
 * Answers ids and scores in turn, the names of these ids, what of them is hidden, a place or -1, a score. Names are looked up beside the set: as
 * a part of its members, each change of a name would leave the old one on the board.
 */
const boardScript = `
local best = redis.call("ZRANGE", KEYS[1], 0, ARGV[1], "REV", "WITHSCORES")
local ids, hides = {}, {}
for at = 1, #best, 2 do
  ids[#ids + 1] = best[at]
  hides[#hides + 1] = best[at] .. "${hiddenField("")}"
end
local names = #ids > 0 and redis.call("HMGET", KEYS[2], unpack(ids)) or {}
local hidden = #ids > 0 and redis.call("HMGET", KEYS[2], unpack(hides)) or {}
local place = redis.call("ZREVRANK", KEYS[1], ARGV[2]) or ${nowhere}
return { best, names, hidden, place, redis.call("ZSCORE", KEYS[1], ARGV[2]) or "0" }`;

const boardAnswer = z.tuple([
  z.array(z.string()),
  z.array(z.nullable(z.string())),
  z.array(z.nullable(z.string())),
  z.number(),
  z.string(),
]);

function pairs(flat: readonly string[]): [id: string, score: string][] {
  return flat.flatMap((id, index): [string, string][] => {
    const score = flat[index + 1];
    return index % 2 === 0 && score !== undefined ? [[id, score]] : [];
  });
}
