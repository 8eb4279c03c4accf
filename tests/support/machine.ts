/** What the tests of this folder share. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A directory that is deleted when the block ends. */
export function temporaryDirectory(): { path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), "herald-"));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes files below a directory: path → text. */
export function writeFiles(directory: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

/** Waits for a condition instead of for a time. Rejects after a minute, which only guards against waiting for ever. */
export async function until<Value>(condition: () => Promise<Value> | Value): Promise<NonNullable<Value>> {
  const deadline = performance.now() + 60_000;
  for (let pause = 2; performance.now() < deadline; pause = Math.min(pause * 1.5, 50)) {
    const value = await condition();
    if (value !== undefined && value !== null && value !== false) return value;
    await sleep(pause);
  }
  throw new Error(`This did not come true in time: ${condition}`);
}

/** Whether a process exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
