import type { LocalCloud } from "./cloud.ts";
import type { Whereabouts } from "./pages/local-page.ts";

/** Where things are, for the banner and the front page. */
export function whereaboutsOf({ url, inboxUrl, stripeUrl, settings, data }: LocalCloud): Whereabouts {
  return {
    url,
    inboxUrl,
    ...(stripeUrl && { stripeUrl }),
    shopName: settings.shop.SHOP_NAME,
    version: settings.version,
    dataDir: settings.dataDir,
    hasDemo: data.marker.demo === "done",
    changed: data.marker.changed,
  };
}
