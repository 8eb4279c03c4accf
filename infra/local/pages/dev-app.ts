/** The web app from its sources, by Vite: what is saved shows in the browser at once. */
import { join } from "node:path";
import { documentOf } from "../../../shared/site/documents.ts";
import { siteHeaders } from "../../../shared/site/headers.ts";
import { freePort } from "../http/http-server.ts";
import { projectDir } from "../settings/settings.ts";
import type { Pages } from "./pages.ts";
import type { WrittenDocuments } from "./written-documents.ts";

/** Vite's client is an inline script and a socket; nothing else differs from what is deployed. */
const devHeaders = {
  ...siteHeaders,
  "content-security-policy": siteHeaders["content-security-policy"]
    .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
    .replace("connect-src 'self'", "connect-src 'self' ws:"),
};

/** @param cacheDir where Vite keeps the packages that it has prepared for the browser */
export async function devApp(documents: WrittenDocuments, cacheDir: string): Promise<Pages> {
  const { createServer } = await import("vite");
  const vite = await createServer({
    configFile: join(projectDir, "web/vite.config.ts"),
    cacheDir,
    appType: "custom",
    server: {
      middlewareMode: true,
      hmr: { host: "127.0.0.1", port: await freePort(24_678) },
      fs: { allow: [projectDir, cacheDir] },
    },
    logLevel: "warn",
  });
  const site: Pages["site"] = async (url, request, response) => {
    for (const [name, value] of Object.entries(devHeaders)) response.setHeader(name, value);
    // What Vite takes, it answers; it calls on for what is no file of its own.
    const isPage = await new Promise<boolean>((resolve) => {
      response.on("close", () => resolve(false));
      vite.middlewares(request, response, () => resolve(true));
    });
    if (!isPage) return;
    const html = await documents.read(documentOf(url.pathname));
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(await finish.html(url.pathname, html));
  };
  const finish = {
    html: (pathname: string, html: string) => vite.transformIndexHtml(pathname, html),
    headers: devHeaders,
  };
  return { site, templates: join(projectDir, "web"), finish, stop: () => vite.close() };
}
