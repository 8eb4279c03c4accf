import stopHerald from "../../contract/support/global-teardown.ts";
import "./global-setup.ts";

/** Ends what global-setup.ts started. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.browserServer?.close();
  await stopHerald();
}
