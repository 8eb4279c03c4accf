import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { owner } from "../../../infra/local/demo/catalogue.ts";
import { startLocalRun } from "./local-run.ts";

/** Starts a Herald of its own, with the demo shop, on free ports; none where `HERALD_URL` names one. */
export default async function globalSetup(): Promise<void> {
  if (process.env.HERALD_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), "herald-contract-"));
  const forget = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const run = await startLocalRun(dataDir);
    globalThis.herald = { stop: () => run.stop().finally(forget) };
    Object.assign(process.env, {
      HERALD_URL: run.url,
      HERALD_INBOX_URL: run.inboxUrl,
      HERALD_ADMIN_EMAIL: owner.email,
      HERALD_ADMIN_PASSWORD: owner.password,
    });
  } catch (error) {
    forget();
    throw error;
  }
}

declare global {
  var herald: { stop(): Promise<void> } | undefined;
}
