import type { Site } from "../lambda/gateway.ts";

/** What serves pages, once it is ready. */
export interface Pages {
  site: Site;
  /** The folder of the documents as they were built. */
  templates: string;
  /** What a document still needs before a browser can do with it, and the headers that it needs besides: of Vite's, in development. */
  finish?: { html(pathname: string, html: string): Promise<string>; headers: Readonly<Record<string, string>> };
  stop?(): Promise<void>;
}
