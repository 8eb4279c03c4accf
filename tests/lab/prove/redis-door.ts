import type { FaultProxy } from "./fault-proxy.ts";

/** Puts the door before Upstash's client, which uses `fetch`. @param url of the leaderboard @returns the way back */
export function guardRedis(proxy: FaultProxy, url: string): () => void {
  const original = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const address = String(input instanceof Request ? input.url : input);
    if (!address.startsWith(url)) return original(input, init);
    const text = String(init?.body ?? "");
    return proxy.call({
      service: "Redis",
      operation: commandsOf(text),
      id: text,
      words: text,
      send: async () => {
        const answer = await original(input, init);
        return new Response(await answer.arrayBuffer(), { status: answer.status, headers: answer.headers });
      },
      fail: async () => new Response(JSON.stringify({ error: "ERR out of reach" }), { status: 500 }),
      hangUp: () => Promise.reject(new TypeError("fetch failed")),
      throttle: async () => new Response(JSON.stringify({ error: "ERR too many requests" }), { status: 429 }),
      conflict: unknown,
      partly: unknown,
    });
  };
  return () => {
    globalThis.fetch = original;
  };
}

const unknown = () => Promise.reject(new Error("Redis knows no such fault."));

/** `ZADD HSET EXPIRE`, each once. */
function commandsOf(text: string): string {
  const body: unknown = JSON.parse(text);
  const commands: unknown[] = Array.isArray(body) && Array.isArray(body[0]) ? body : [body];
  const names = commands.map((command) => String(Array.isArray(command) ? command[0] : command).toUpperCase());
  return [...new Set(names)].join(" ");
}
