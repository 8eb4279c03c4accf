import { cpSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../house/sources.ts";
import { startLocalRun } from "./local-run.ts";

/** The demo shop as its making left it: a Herald that begins with a copy takes a sixth of the processor's time. */
export const demoDataDir = join(root, "dist", "test", "demo-data");
/** What belongs to the process that made it. */
const ownFiles = ["lock", "ports.json", "running.json", "herald.log"];

/** Makes the demo shop, once for all who copy it. */
export async function makeDemoData(): Promise<void> {
  rmSync(demoDataDir, { recursive: true, force: true });
  const run = await startLocalRun(demoDataDir);
  await run.stop();
}

/** Puts the demo shop that `HERALD_DEMO_DATA` names into an empty directory; without it, Herald makes one there. */
export function copyDemoData(dataDir: string): void {
  const source = process.env.HERALD_DEMO_DATA;
  if (!source) return;
  cpSync(source, dataDir, { recursive: true, filter: (path) => !ownFiles.includes(basename(path)) });
}
