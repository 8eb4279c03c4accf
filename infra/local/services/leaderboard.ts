/**
 * Upstash's REST interface over a Redis: the person's own at `REDIS_URL`, else one in memory that is empty after a
 * restart (the leaderboard is rebuilt from the ledger at every start).
 * https://upstash.com/docs/redis/features/restapi
 */
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isObject } from "../http/aws-json.ts";
import { type Listening, listen } from "../http/http-server.ts";
import { readBody } from "../http/read-body.ts";
import { StartError } from "../settings/start-error.ts";

type Command = [name: string, ...args: (string | number)[]];
type Outcome = { result: unknown } | { error: string };

/** Starts the adapter. Every request must carry the token. */
export async function startLeaderboard(options: { token: string; redisUrl?: string }): Promise<Listening> {
  const redis = await connect(options.redisUrl);
  const server = await listen(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    };
    try {
      if (!isBearer(request, options.token)) return answer(401, { error: "Unauthorized" });
      const encode = request.headers["upstash-encoding"] === "base64" ? toBase64 : (value: unknown) => value;
      const body: unknown = JSON.parse((await readBody(request, 1024 * 1024))?.toString() || "null");
      if (request.url === "/") {
        if (!isCommand(body)) return answer(400, { error: "ERR failed to parse command" });
        const outcome = await outcomeOf(redis.send(body));
        return answer("error" in outcome ? 400 : 200, encodeOutcome(outcome, encode));
      }
      if (!Array.isArray(body) || !body.every(isCommand))
        return answer(400, { error: "ERR failed to parse pipeline request" });
      if (request.url === "/pipeline") {
        const outcomes = await Promise.all(body.map((command) => outcomeOf(redis.send(command))));
        return answer(
          200,
          outcomes.map((outcome) => encodeOutcome(outcome, encode)),
        );
      }
      if (request.url === "/multi-exec") {
        const outcomes = await redis.transact(body);
        return answer(
          200,
          outcomes.map((outcome) => encodeOutcome(outcome, encode)),
        );
      }
      return answer(404, { error: "ERR unknown path" });
    } catch (error) {
      return answer(400, { error: messageOf(error) });
    }
  });
  return {
    ...server,
    stop: async () => {
      await server.stop();
      redis.disconnect();
    },
  };
}

/** A connection that takes any command, with the replies as Redis itself gives them. */
interface Connection {
  send(command: Command): Promise<unknown>;
  /** All of them, nothing in between; each with its own outcome. */
  transact(commands: Command[]): Promise<Outcome[]>;
  disconnect(): void;
}

async function connect(redisUrl: string | undefined): Promise<Connection> {
  if (redisUrl === undefined) return inMemory();
  const { Redis } = await import("ioredis");
  const redis = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 2, connectTimeout: 3000 });
  // Without a listener a lost connection would end the process; commands fail and say so.
  redis.on("error", () => {});
  await redis.connect().catch((error: unknown) => {
    redis.disconnect();
    throw new StartError(`The Redis at REDIS_URL does not answer: ${messageOf(error)}.`);
  });
  return {
    send: ([name, ...args]) => redis.call(name, ...args),
    async transact(commands) {
      const multi = redis.multi();
      for (const [name, ...args] of commands) multi.call(name, ...args);
      const results = (await multi.exec()) ?? [];
      return results.map(([error, result]) => (error ? { error: messageOf(error) } : { result }));
    },
    disconnect: () => redis.disconnect(),
  };
}

async function inMemory(): Promise<Connection> {
  const { default: RedisMock } = await import("ioredis-mock");
  const redis = new RedisMock();
  const send = async ([name, ...args]: Command): Promise<unknown> => {
    // The mock has a method for each command, and none that takes them all.
    const method: unknown = Reflect.get(redis, name.toLowerCase());
    if (!/^[a-z]+$/i.test(name) || typeof method !== "function") throw new Error(`ERR unknown command '${name}'`);
    const [first, ...others] = args;
    const known = /^eval$/i.test(name) ? [withSets(first), ...others] : args;
    const reply: unknown = await Reflect.apply(method, redis, known);
    // HGETALL and its like: a map, where Redis answers names and values in turn.
    return isObject(reply) ? Object.entries(reply).flat() : reply;
  };
  return {
    send,
    // Each of its commands runs before the next one is looked at, so nothing comes in between.
    transact: (commands) => Promise.all(commands.map((command) => outcomeOf(send(command)))),
    disconnect: () => redis.disconnect(),
  };
}

/** The mock knows no HyperLogLog, and its scripts know what it knows: a set, which is exact, stands in for one. */
const withSets = (script: unknown) => String(script).replaceAll('"PFADD"', '"SADD"').replaceAll('"PFCOUNT"', '"SCARD"');

function outcomeOf(reply: Promise<unknown>): Promise<Outcome> {
  return reply.then(
    (result) => ({ result }),
    (error: unknown) => ({ error: messageOf(error) }),
  );
}

function isCommand(value: unknown): value is Command {
  const isPart = (part: unknown) => typeof part === "string" || typeof part === "number";
  return Array.isArray(value) && typeof value[0] === "string" && value.every(isPart);
}

function isBearer(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? "");
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function encodeOutcome(outcome: Outcome, encode: (value: unknown) => unknown): Outcome {
  return "error" in outcome ? outcome : { result: encode(outcome.result) };
}

/** Every string but the status OK, at any depth: so the client decodes it. */
function toBase64(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toBase64);
  return typeof value === "string" && value !== "OK" ? Buffer.from(value).toString("base64") : value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
