import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";

/** Runs `npm run load` as a person would. */
export async function load(...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, "run.ts"), ...args], {
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, aside, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, aside, code };
}
