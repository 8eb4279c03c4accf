import type { LocalCloud } from "./cloud.ts";
import type { Whereabouts } from "./local-page.ts";

/** Where things are, for the banner and the front page. */
export async function whereaboutsOf({ url, inboxUrl, stripeUrl, settings, data }: LocalCloud): Promise<Whereabouts> {
  const catalogue = data.demo() === "done" ? await import("./demo/catalogue.ts") : undefined;
  const ambassadorEmail = catalogue?.ambassadors[0]?.email;
  return {
    url,
    inboxUrl,
    ...(stripeUrl && { stripeUrl }),
    shopName: settings.shop.SHOP_NAME,
    version: settings.version,
    dataDir: settings.dataDir,
    ...(ambassadorEmail && { ambassadorEmail }),
  };
}
