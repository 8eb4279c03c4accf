/** The web app, the demo's pictures and the laptop's own front page. */
import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { type FrontPage, frontPage } from "./front-page.ts";
import type { Site } from "./gateway.ts";
import { securityHeaders } from "./site-headers.ts";
import { findFile, sendFile } from "./static-files.ts";

/**
 * Serves `/demo/*` from the pictures, `/_local` as the front page, and else the built web app, whose own router
 * takes the paths that are no file. As long as there is no app, the front page stands in for its pages and says so.
 */
export function createSite(options: { pictures: string; webApp: string; page: () => FrontPage }): Site {
  return async (url, request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return plain(response, 405, "Method Not Allowed");
    const sendPage = (missing?: string) =>
      html(response, frontPage({ ...options.page(), ...(missing && { missing }) }));
    if (url.pathname === "/_local") return sendPage();
    if (url.pathname.startsWith("/demo/")) {
      const picture = await findFile(options.pictures, url.pathname.slice("/demo/".length));
      return picture ? sendFile(picture, request, response) : plain(response, 404, "Not Found");
    }
    const index = join(options.webApp, "index.html");
    if (!existsSync(index)) {
      if (url.pathname === "/") return sendPage();
      return /\.\w+$/.test(url.pathname) ? plain(response, 404, "Not Found") : sendPage(url.pathname);
    }
    const file = url.pathname === "/" ? index : await findFile(options.webApp, url.pathname);
    const immutable = url.pathname.startsWith("/assets/");
    if (file) return sendFile(file, request, response, { immutable });
    // A missing asset is missing; only pages belong to the app's router.
    return immutable ? plain(response, 404, "Not Found") : sendFile(index, request, response);
  };
}

function html(response: ServerResponse, body: string): void {
  response.writeHead(200, {
    ...securityHeaders,
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-cache",
  });
  response.end(body);
}

function plain(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { ...securityHeaders, "content-type": "text/plain; charset=utf-8" });
  response.end(`${message}\n`);
}
