/** What is not the API's: the web app, the demo's pictures and the laptop's own front page. */
import { type FrontPage, frontPage } from "./front-page.ts";
import type { Site } from "./gateway.ts";
import { notFound, plainAnswer } from "./plain-answer.ts";
import { findFile, sendContent, sendFile } from "./static-files.ts";

/** Serves `/demo/*` from the pictures, `/_local` as the front page, and all else as the web app. */
export function createSite(options: { pictures: string; webApp: Site; page: () => FrontPage }): Site {
  return async (url, request, response) => {
    if (request.method !== "GET" && request.method !== "HEAD") return plainAnswer(response, 405, "Method Not Allowed");
    if (url.pathname === "/_local") {
      return sendContent(Buffer.from(frontPage(options.page())), "text/html; charset=utf-8", request, response);
    }
    if (url.pathname.startsWith("/demo/")) {
      const picture = await findFile(options.pictures, url.pathname.slice("/demo/".length));
      return picture ? sendFile(picture, request, response) : notFound(response);
    }
    return options.webApp(url, request, response);
  };
}
