import { setTimeout as sleep } from "node:timers/promises";
import * as z from "zod/mini";

const pauseMs = 200;
const maxPasses = 20;
/** A pass that frees less than a hundredth has freed nothing to speak of; after two such ones the rest is in use. */
const noticed = 0.99;

/** What a process holds, in bytes. */
export interface Memory {
  /** What the system gave it. */
  rss: number;
  /** Objects, and the buffers that they hold. */
  heap: number;
}

/** Looks into a Node process that was started with `--inspect`. */
export interface Inspector {
  /** As it is, garbage included. */
  memory(): Promise<Memory>;
  /** What cannot be freed: after everything that can be was. */
  memoryInUse(): Promise<Memory>;
  close(): void;
}

const usage = z.object({
  rss: z.int(),
  heapUsed: z.int(),
  arrayBuffers: z.int(),
});
const evaluated = z.object({ result: z.object({ value: z.string() }) });
const reply = z.object({
  id: z.int(),
  result: z.optional(z.unknown()),
  error: z.optional(z.object({ message: z.string() })),
});

/**
 * Connects to the inspector that a process told the address of.
 * https://chromedevtools.github.io/devtools-protocol/v8/HeapProfiler/#method-collectGarbage
 * @param said what the process printed
 */
export async function inspect(said: string): Promise<Inspector> {
  const address = /Debugger listening on (ws:\S+)/.exec(said)?.[1];
  if (!address) throw new Error(`The process told no inspector's address:\n${said}`);
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error(`The inspector at ${address} does not answer.`));
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let asked = 0;
  socket.onmessage = ({ data }) => {
    const { success, data: told } = reply.safeParse(JSON.parse(String(data)));
    const one = success ? waiting.get(told.id) : undefined;
    if (!success || !one) return;
    waiting.delete(told.id);
    if (told.error) one.reject(new Error(told.error.message));
    else one.resolve(told.result);
  };
  socket.onclose = () => {
    for (const one of waiting.values()) one.reject(new Error("The process that was looked into has ended."));
  };
  const send = (method: string, params: object = {}) => {
    asked += 1;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(asked, answer);
    socket.send(JSON.stringify({ id: asked, method, params }));
    return answer.promise;
  };
  const memory = async (): Promise<Memory> => {
    const found = await send("Runtime.evaluate", { expression: "JSON.stringify(process.memoryUsage())" });
    const { rss, heapUsed, arrayBuffers } = z.parse(usage, JSON.parse(z.parse(evaluated, found).result.value));
    return { rss, heap: heapUsed + arrayBuffers };
  };
  return {
    memory,
    async memoryInUse() {
      const collect = async () => {
        await send("HeapProfiler.collectGarbage");
        // What a pass finalises the process lets go of in its own time, and only the next pass frees it.
        await sleep(pauseMs);
        return memory();
      };
      let least = await collect();
      for (let idle = 0, passes = 1; idle < 2 && passes < maxPasses; passes++) {
        const found = await collect();
        idle = found.heap < least.heap * noticed ? 0 : idle + 1;
        if (found.heap < least.heap) least = found;
      }
      return least;
    },
    close: () => socket.close(),
  };
}

/** Looks every second until it is stopped. */
export function watchMemory(inspector: Inspector): { stop(): Promise<Memory[]> } {
  const seen: Memory[] = [];
  const look = async () => void seen.push(await inspector.memory());
  let last = look();
  const timer = setInterval(() => {
    last = last.then(look);
  }, 1_000);
  return {
    async stop() {
      clearInterval(timer);
      await last;
      return seen;
    },
  };
}
