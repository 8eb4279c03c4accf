import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

const running = z.object({
  pid: z.int(),
  url: z.url(),
  inboxUrl: z.url(),
  stripeUrl: z.url(),
  databaseUrl: z.url(),
  queuesUrl: z.url(),
  leaderboardUrl: z.url(),
});
/** A guard against waiting for ever. */
const maxMs = 600_000;
const root = join(import.meta.dirname, "..", "..", "..");

/** What `npm start` runs, on free ports, as a process of its own. */
export interface LocalRun extends z.output<typeof running> {
  /** What it printed until it was ready. */
  said: string;
  /** How long it was silent at first, milliseconds. */
  spokeMs: number;
  stop(): Promise<void>;
}

/**
 * Starts Herald on a data directory and waits until it says that it is ready.
 * @param nodeOptions such as `--inspect=127.0.0.1:0`
 */
export async function startLocalRun(dataDir: string, nodeOptions = ""): Promise<LocalRun> {
  const child = spawn(process.execPath, [join(root, "infra/local/main.ts")], {
    // All buyers of a run of tests come from one machine.
    env: {
      ORDERS_PER_NETWORK: "100000",
      ...process.env,
      PORT: "0",
      HERALD_DATA_DIR: dataDir,
      NODE_OPTIONS: nodeOptions,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  const began = performance.now();
  let spokeMs = Number.POSITIVE_INFINITY;
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data) => {
      spokeMs = Math.min(spokeMs, performance.now() - began);
      said.push(String(data));
    });
  }
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  while (!said.join("").includes("Ctrl-C stops")) {
    if (child.exitCode !== null || performance.now() - began > maxMs) {
      await stop();
      throw new Error(`The local Herald did not start:\n${said.join("")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const addresses = z.parse(running, JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")));
  return { ...addresses, said: said.join(""), spokeMs, stop };
}
