/** The web app as it was built, served as CloudFront does it. */
import { documentOf } from "../../../shared/site/documents.ts";
import { notFound } from "../http/plain-answer.ts";
import { buildIfStale, webBuild } from "./built-pages.ts";
import type { Pages } from "./pages.ts";
import { findFile, sendContent, sendFile } from "./static-files.ts";
import type { WrittenDocuments } from "./written-documents.ts";

/** Serves what is built, after building it if that was made from other sources. */
export async function builtApp(documents: WrittenDocuments, onBuild: () => void): Promise<Pages> {
  await buildIfStale(webBuild, onBuild);
  return { site: servePages(webBuild.into, (file) => documents.read(file)), templates: webBuild.into };
}

/** Serves a build: files under their names, and under every other path the document of its area. */
export function servePages(directory: string, readDocument: (file: string) => Promise<string>): Pages["site"] {
  return async ({ pathname }, request, response) => {
    const file = pathname.endsWith(".html") ? undefined : await findFile(directory, pathname.slice(1));
    if (file) return sendFile(file, request, response, { immutable: pathname.startsWith("/assets/") });
    // A missing file is missing; only pages belong to the app's router.
    if (/\.\w+$/.test(pathname)) return notFound(response);
    const html = await readDocument(documentOf(pathname));
    return sendContent(Buffer.from(html), "text/html; charset=utf-8", request, response);
  };
}
