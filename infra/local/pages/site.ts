/** What is not the API's: the web app, the demo's pictures and the laptop's own front page. */
import type { IncomingMessage } from "node:http";
import { immutableCache, siteHeaders } from "../../../shared/site/headers.ts";
import { notFound, plainAnswer } from "../http/plain-answer.ts";
import type { Site } from "../lambda/gateway.ts";
import { type FrontPage, frontPage } from "./front-page.ts";
import { findFile, sendContent, sendFile } from "./static-files.ts";

export interface SiteOptions {
  /** The folder of the demo's pictures. */
  pictures: string;
  webApp: Site;
  /** A logo or a product's picture that an owner uploaded, by its key in the bucket. */
  uploaded: (key: string) => Buffer | undefined;
  page: () => FrontPage;
  /** Tries a queue's dead letters again; false if it has no such queue. */
  redrive: (of: string) => Promise<boolean>;
}

/** As shared/services/logos.ts and its neighbour pictures.ts name them; by its name one is what it was put as. */
const uploadedPath = /^\/((?:logos\/[0-9a-f]{32}|pictures\/[0-9a-f]{32}(?:-small)?)\.(png|jpeg|webp))$/;

/** Serves `/demo/*` from the demo's pictures, `/logos/*` and `/pictures/*` from the bucket, `/_local` as the front page with its one action, and all else as the web app. */
export function createSite(options: SiteOptions): Site {
  return async (url, request, response) => {
    if (request.method === "POST" && url.pathname === "/_local/redrive") {
      if (isOfAnotherSite(url, request)) return plainAnswer(response, 403, "Forbidden");
      if (!(await options.redrive(url.searchParams.get("queue") ?? ""))) return notFound(response);
      response.writeHead(303, { ...siteHeaders, location: "/_local" }).end();
      return;
    }
    if (request.method !== "GET" && request.method !== "HEAD") return plainAnswer(response, 405, "Method Not Allowed");
    if (url.pathname === "/_local") {
      return sendContent(Buffer.from(frontPage(options.page())), "text/html; charset=utf-8", request, response);
    }
    if (url.pathname.startsWith("/demo/")) {
      const picture = await findFile(options.pictures, url.pathname.slice("/demo/".length));
      return picture ? sendFile(picture, request, response) : notFound(response);
    }
    const [, key, kind] = uploadedPath.exec(url.pathname) ?? [];
    if (key !== undefined) {
      const picture = options.uploaded(key);
      return picture ? sendContent(picture, `image/${kind}`, request, response, immutableCache) : notFound(response);
    }
    return options.webApp(url, request, response);
  };
}

/** Any page that is open in the browser may post here; those that are not ours are told apart by what the browser adds. */
function isOfAnotherSite(url: URL, { headers: { origin } }: IncomingMessage): boolean {
  return origin !== undefined && origin !== `http://${url.host}`;
}
