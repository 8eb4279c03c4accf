import { Redis } from "@upstash/redis";
import * as z from "zod/mini";
import { secret } from "./secrets.ts";
import { once, service } from "./service.ts";

const upstash = z.object({ url: z.url(), token: z.string().check(z.minLength(1)) });

/** All time, or a UTC month such as `2026-11`. */
export type Window = "all" | `month:${string}`;

export interface Standing {
  ambassadorId: string;
  name: string;
  revenueMinor: number;
}

export interface Board {
  best: Standing[];
  /** `rank` 1 is the best; null where one is not on the board. */
  me: { rank: number | null; revenueMinor: number };
}

const namesKey = "herald:names";
const windowKey = (window: Window) => `herald:revenue:${window}`;
/** A month's board is of use for little longer than the month, in seconds. */
const monthKeptSeconds = 400 * 86_400;

/** Revenue in sorted sets. It holds absolute values only, so that it can be written again and rebuilt at any time. */
export const leaderboard = service((settings) => {
  const credentials = secret(settings.secretId("upstash"), upstash);
  const redis = once(
    async () => new Redis({ ...(await credentials()), enableTelemetry: false, automaticDeserialization: false }),
  );

  return {
    /** Sets ambassadors' revenue in some windows, in one round trip. */
    async set(standings: readonly (Standing & { window: Window })[]): Promise<void> {
      if (standings.length === 0) return;
      const pipeline = (await redis()).pipeline();
      for (const { window, ambassadorId, name, revenueMinor } of standings) {
        pipeline.zadd(windowKey(window), { score: revenueMinor, member: ambassadorId });
        pipeline.hset(namesKey, { [ambassadorId]: name });
      }
      for (const window of new Set(standings.map((standing) => standing.window))) {
        if (window !== "all") pipeline.expire(windowKey(window), monthKeptSeconds);
      }
      await pipeline.exec();
    },

    /** The best `top`, and one's own place: two round trips, the second for the names of those on the list. */
    async read(window: Window, top: number, meId: string): Promise<Board> {
      const client = await redis();
      const key = windowKey(window);
      const pipeline = client.pipeline();
      pipeline.zrange(key, 0, top - 1, { rev: true, withScores: true });
      pipeline.zrevrank(key, meId);
      pipeline.zscore(key, meId);
      const [flat, rank, score] = z.parse(boardAnswer, await pipeline.exec());
      const places = pairs(flat);
      const ids = places.map(([id]) => id);
      const names = ids.length > 0 ? z.parse(namesAnswer, await client.hmget(namesKey, ...ids)) : [];
      return {
        best: places.map(([ambassadorId, score], index) => ({
          ambassadorId,
          name: names[index] ?? "",
          revenueMinor: Number(score),
        })),
        me: { rank: rank === null ? null : Number(rank) + 1, revenueMinor: Number(score ?? 0) },
      };
    },
  };
});

const scalar = z.union([z.string(), z.number()]);
const boardAnswer = z.tuple([z.array(scalar), z.nullable(scalar), z.nullable(scalar)]);
/** With deserialization off, a hash is answered as Redis has it: values in the order of the fields asked for. */
const namesAnswer = z.array(z.nullable(z.string()));

function pairs(flat: readonly (string | number)[]): [id: string, score: string | number][] {
  return flat.flatMap((id, index): [string, string | number][] => {
    const score = flat[index + 1];
    return index % 2 === 0 && score !== undefined ? [[String(id), score]] : [];
  });
}
