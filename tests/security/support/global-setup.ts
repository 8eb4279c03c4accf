import { startOwnHerald } from "../../contract/support/own-herald.ts";

/** A shop whose very name tries to leave the page's data block and the e-mails' markup. */
export const hostileShopName = `</script><script>alert("shop")</script>&'<b>`;

/**
 * Starts a Herald of its own, always: these tests sign tokens and events with its secrets, and read its log, so its
 * data directory has to be known.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.HERALD_URL) throw new Error("The security tests start a Herald of their own: unset HERALD_URL.");
  process.env.SHOP_NAME = hostileShopName;
  process.env.HERALD_TEST_DATA_DIR = await startOwnHerald("security", { anew: true });
}
