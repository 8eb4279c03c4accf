import type { Site } from "../lambda/gateway.ts";

/** What serves pages, once it is ready. */
export interface Pages {
  site: Site;
  /** The folder of the documents as they were built. */
  templates: string;
  stop?(): Promise<void>;
}
