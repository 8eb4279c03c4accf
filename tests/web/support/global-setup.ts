import { chromium } from "playwright-core";
import startHerald from "../../contract/support/global-setup.ts";
import { findChromium, launchArguments } from "./chromium.ts";

/** Starts a browser for all test files, and a Herald as the contract tests do; none where `HERALD_URL` names one. */
export default async function globalSetup(): Promise<void> {
  const executablePath = findChromium();
  process.env.CHROMIUM_PATH = executablePath;
  const server = await chromium.launchServer({ executablePath, args: launchArguments, host: "127.0.0.1" });
  globalThis.browserServer = server;
  process.env.HERALD_TEST_BROWSER = server.wsEndpoint();
  await startHerald();
}

declare global {
  var browserServer: { close(): Promise<void> } | undefined;
}
