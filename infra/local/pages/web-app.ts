/** The web app on this machine: as it was built, or from its sources while one works on it. */
import { join } from "node:path";
import { documentOf } from "../../../shared/site/documents.ts";
import type { MadePages, Site } from "../lambda/gateway.ts";
import { firstShop } from "../settings/first-shop.ts";
import type { Settings } from "../settings/settings.ts";
import { builtApp } from "./built-app.ts";
import { devApp } from "./dev-app.ts";
import { sendMade } from "./made-page.ts";
import type { Pages } from "./pages.ts";
import { type Bucket, WrittenDocuments } from "./written-documents.ts";

export interface WebApp {
  /** Answers for the app's paths; the first request prepares it where nobody has yet. */
  site: Site;
  /** Answers with a page that a function makes, once there is a document for it to make it of. */
  made: MadePages;
  /** Builds or starts what serves the pages. Rejects with `StartError` if they can't be built. */
  prepare(): Promise<void>;
  /** Tells it the bucket that documents are written to, once that is there. */
  connect(bucket: Bucket): void;
  stop(): Promise<void>;
}

/** @param onBuild called if the pages have to be built first */
export function createWebApp(settings: Settings, onBuild = () => {}): WebApp {
  const documents = new WrittenDocuments(firstShop(settings));
  let pages: Promise<Pages> | undefined;
  const open = async () => {
    const opened = await (settings.dev
      ? devApp(documents, join(settings.dataDir, "vite"))
      : builtApp(documents, onBuild));
    await documents.publish(opened.templates);
    return opened;
  };
  const ready = () => (pages ??= open());
  return {
    site: async (url, request, response) => (await ready()).site(url, request, response),
    made: async (make, url, request, response) => {
      const { finish } = await ready();
      await documents.read(documentOf(url.pathname));
      await sendMade(await make(), { url, request, response, finish });
    },
    prepare: async () => void (await ready()),
    connect: (bucket) => documents.connect(bucket),
    stop: async () => (await pages?.catch(() => undefined))?.stop?.(),
  };
}
