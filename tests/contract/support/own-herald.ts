import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { owner } from "../../../infra/local/demo/catalogue.ts";
import { copyDemoData } from "./demo-data.ts";
import { startLocalRun } from "./local-run.ts";

/**
 * Starts a Herald for a run of tests, with the demo shop, on free ports and on data of its own, and tells the tests
 * where it is. global-teardown.ts ends it.
 *
 * @param name what its data directory is called after
 * @param options.anew whether the demo shop is made for it alone, as one that the environment gives another name is
 * @returns that directory
 */
export async function startOwnHerald(name: string, { anew = false } = {}): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), `herald-${name}-`));
  const forget = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    if (!anew) copyDemoData(dataDir);
    const run = await startLocalRun(dataDir);
    globalThis.herald = { stop: () => run.stop().finally(forget) };
    Object.assign(process.env, {
      HERALD_URL: run.url,
      HERALD_INBOX_URL: run.inboxUrl,
      HERALD_ADMIN_EMAIL: owner.email,
      HERALD_ADMIN_PASSWORD: owner.password,
    });
    return dataDir;
  } catch (error) {
    forget();
    throw error;
  }
}

declare global {
  var herald: { stop(): Promise<void> } | undefined;
}
