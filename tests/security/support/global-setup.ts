import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { owner } from "../../../infra/local/demo/catalogue.ts";
import { startLocalRun } from "../../contract/support/local-run.ts";

/** A shop whose very name tries to leave the page's data block and the letters' markup. */
export const hostileShopName = `</script><script>alert("shop")</script>&'<b>`;

/**
 * Starts a Herald of its own, always: these tests sign tokens and events with its secrets, and read its log, so its
 * data directory has to be known.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.HERALD_URL) throw new Error("The security tests start a Herald of their own: unset HERALD_URL.");
  const dataDir = mkdtempSync(join(tmpdir(), "herald-security-"));
  const forget = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    process.env.SHOP_NAME = hostileShopName;
    const run = await startLocalRun(dataDir);
    globalThis.herald = { stop: () => run.stop().finally(forget) };
    Object.assign(process.env, {
      HERALD_URL: run.url,
      HERALD_INBOX_URL: run.inboxUrl,
      HERALD_ADMIN_EMAIL: owner.email,
      HERALD_ADMIN_PASSWORD: owner.password,
      HERALD_TEST_DATA_DIR: dataDir,
    });
  } catch (error) {
    forget();
    throw error;
  }
}
