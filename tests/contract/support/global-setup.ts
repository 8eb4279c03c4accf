import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as z from "zod/mini";

const running = z.object({ url: z.url(), inboxUrl: z.url() });
const mostMs = 60_000;

/** Starts a Herald of its own, with the demo shop, on free ports; none where `HERALD_URL` names one. */
export default async function globalSetup(): Promise<void> {
  if (process.env.HERALD_URL) return;
  const dataDir = mkdtempSync(join(tmpdir(), "herald-contract-"));
  const root = join(import.meta.dirname, "..", "..", "..");
  const child = spawn(process.execPath, [join(root, "infra/local/main.ts")], {
    env: { ...process.env, PORT: "0", HERALD_DATA_DIR: dataDir, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stdout.on("data", (data) => said.push(String(data)));
  child.stderr.on("data", (data) => said.push(String(data)));
  globalThis.__herald = { stop: () => stop(child, dataDir) };
  const began = Date.now();
  while (!said.join("").includes("Herald is ready")) {
    if (child.exitCode !== null || Date.now() - began > mostMs) {
      await stop(child, dataDir);
      throw new Error(`The local Herald did not start:\n${said.join("")}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const { url, inboxUrl } = z.parse(running, JSON.parse(readFileSync(join(dataDir, "running.json"), "utf8")));
  const { ownerAccount } = await import("../../../infra/local/demo-accounts.ts");
  Object.assign(process.env, {
    HERALD_URL: url,
    HERALD_INBOX_URL: inboxUrl,
    HERALD_ADMIN_EMAIL: ownerAccount.email,
    HERALD_ADMIN_PASSWORD: ownerAccount.password,
  });
}

async function stop(child: ChildProcess, dataDir: string): Promise<void> {
  if (child.exitCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  if (existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true });
}

declare global {
  var __herald: { stop(): Promise<void> } | undefined;
}
