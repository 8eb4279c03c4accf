import type { LocalCloud } from "../lambda/local-cloud.ts";

/** Where things are on this machine, and what else the front page and the start's banner tell. */
export interface Urls {
  url: string;
  inboxUrl: string;
  /** Absent with the real Stripe. */
  stripeUrl?: string;
  shopName: string;
  version: string;
  dataDir: string;
  /** Whether the demo shop is there. */
  hasDemo: boolean;
  /** Addresses of accounts whose password is no longer the demo's. */
  changed: readonly string[];
}

/** What there is to tell of a running Herald. */
export function urlsOf({ url, inboxUrl, stripeUrl, settings, data }: LocalCloud): Urls {
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
