import type { Site } from "../lambda/gateway.ts";

/** What serves pages, once it is ready. */
export interface Pages {
  site: Site;
  stop?(): Promise<void>;
}
