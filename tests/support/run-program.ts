import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";

/** Runs one of the project's commands as a person would. @returns what it printed, what it said aside, and its code */
export async function runProgram(file: string, ...args: string[]) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, NODE_OPTIONS: "", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, aside, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { out, aside, code };
}
