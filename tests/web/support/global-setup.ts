import startHerald from "../../contract/support/global-setup.ts";
import { findChromium } from "./chromium.ts";

/** Finds a browser, then starts a Herald as the contract tests do; none where `HERALD_URL` names one. */
export default async function globalSetup(): Promise<void> {
  process.env.CHROMIUM_PATH = findChromium();
  await startHerald();
}
