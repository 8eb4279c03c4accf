/** The web app on this machine: as it was built, or from its sources while one works on it. */
import { join } from "node:path";
import type { Shop } from "../../../shared/site/shop.ts";
import type { Site } from "../lambda/gateway.ts";
import type { Settings } from "../settings/settings.ts";
import { builtApp } from "./built-app.ts";
import { devApp } from "./dev-app.ts";
import type { Pages } from "./pages.ts";

export interface WebApp {
  /** Answers for the app's paths; the first request prepares it where nobody has yet. */
  site: Site;
  /** Builds or starts what serves the pages. Rejects with `StartError` if they can't be built. */
  prepare(): Promise<void>;
  stop(): Promise<void>;
}

/** @param onBuild called if the pages have to be built first */
export function createWebApp(settings: Settings, onBuild = () => {}): WebApp {
  let pages: Promise<Pages> | undefined;
  const ready = () =>
    (pages ??= settings.dev
      ? devApp(shopOf(settings), join(settings.dataDir, "vite"))
      : builtApp(shopOf(settings), onBuild));
  return {
    site: async (url, request, response) => (await ready()).site(url, request, response),
    prepare: async () => void (await ready()),
    stop: async () => (await pages?.catch(() => undefined))?.stop?.(),
  };
}

/** What the pages know of the shop; see `renderDocument`. */
export function shopOf({ shop, brand }: Pick<Settings, "shop" | "brand">): Shop {
  return {
    name: shop.SHOP_NAME,
    currency: shop.SHOP_CURRENCY,
    rateBps: Number(shop.COMMISSION_BPS),
    delivery: shop.DELIVERY,
    ...brand,
  };
}
