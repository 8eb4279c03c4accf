import { spawn } from "node:child_process";
import { once } from "node:events";
import { Redis } from "ioredis";
import { freePort } from "../../../../infra/local/http/http-server.ts";
import { namesKey, windowKey } from "../../../../shared/services/leaderboard.ts";
import { until } from "../../../support/machine.ts";

/** What the leaderboard of a run is in. */
export interface Board {
  /** Absent: the stand-in in this process's memory. */
  url?: string;
  /** In words. */
  what: string;
  /** How many ambassadors it can hold in a reasonable time. */
  most: number;
}

/** The stand-in looks at every member for each command that it runs. */
const inMemory: Board = { what: "ioredis-mock, in memory", most: 10_000 };
const aMillion = 1_000_000;

/** A real Redis where there is one, else the stand-in: the person's own at REDIS_URL, or a `redis-server` on the PATH. */
export async function findBoard(stack: AsyncDisposableStack): Promise<Board> {
  const own = process.env.REDIS_URL;
  if (own) return { ...(await useOwn(stack, own)), url: own, most: aMillion };
  const url = await startServer(stack);
  return url ? { ...(await describe(url)), url, most: aMillion } : inMemory;
}

/** @throws Error where anything is in it: nobody's leaderboard is to be filled with strangers */
async function useOwn(stack: AsyncDisposableStack, url: string): Promise<{ what: string }> {
  const redis = new Redis(url);
  stack.defer(() => redis.disconnect());
  const held = await redis.dbsize();
  if (held > 0)
    throw new Error(`The Redis at REDIS_URL holds ${held} keys. A bench takes an empty one, and empties it.`);
  stack.defer(async () => {
    await redis.unlink(namesKey, windowKey("all"), ...(await redis.keys(windowKey("month:*"))));
  });
  return describe(url);
}

async function startServer(stack: AsyncDisposableStack): Promise<string | undefined> {
  const port = await freePort();
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"];
  const child = spawn("redis-server", options, { stdio: "ignore" });
  const isThere = await once(child, "spawn").then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  stack.defer(async () => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  });
  return `redis://127.0.0.1:${port}`;
}

/** Which one it is, by its own word; it may have begun only a moment ago. */
async function describe(url: string): Promise<{ what: string }> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on("error", () => {});
  try {
    const info = await until(() =>
      redis
        .connect()
        .then(() => redis.info("server"))
        .catch(() => undefined),
    );
    return { what: `Redis ${/redis_version:(\S+)/.exec(info)?.[1] ?? "of an unknown version"}` };
  } finally {
    redis.disconnect();
  }
}
