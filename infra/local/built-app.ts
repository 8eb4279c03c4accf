/** The web app as it was built, served as CloudFront does it. */
import { spawn } from "node:child_process";
import { glob, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { documentOf, furnish } from "../../shared/site/documents.ts";
import type { Shop } from "../../shared/site/shop.ts";
import { notFound } from "./plain-answer.ts";
import { projectDir } from "./settings.ts";
import { StartError } from "./start-error.ts";
import { findFile, sendContent, sendFile } from "./static-files.ts";
import type { Pages } from "./web-app.ts";

const web = join(projectDir, "web");
const dist = join(web, "dist");

/** Serves what is built, after building it if its sources are newer. */
export async function builtApp(shop: Shop): Promise<Pages> {
  if (await isStale()) await build();
  return { site: servePages(dist, shop) };
}

/** Serves a build: files under their names, and under every other path the document of its area. */
export function servePages(directory: string, shop: Shop): Pages["site"] {
  return async ({ pathname }, request, response) => {
    const file = pathname.endsWith(".html") ? undefined : await findFile(directory, pathname.slice(1));
    if (file) return sendFile(file, request, response, { immutable: pathname.startsWith("/assets/") });
    // A missing file is missing; only pages belong to the app's router.
    if (/\.\w+$/.test(pathname)) return notFound(response);
    const html = furnish(await readFile(join(directory, documentOf(pathname)), "utf8"), shop);
    return sendContent(Buffer.from(html), "text/html; charset=utf-8", request, response);
  };
}

/** Whether anything that the build reads is newer than what it made. */
async function isStale(): Promise<boolean> {
  const built = await stat(join(dist, "index.html")).catch(() => undefined);
  if (!built) return true;
  const sources = ["web/**/*", "shared/{contract,domain,site}/*", "package-lock.json"];
  for await (const source of glob(sources, { cwd: projectDir, exclude: (name) => name.startsWith("dist") })) {
    const stats = await stat(join(projectDir, source));
    if (stats.isFile() && stats.mtimeMs > built.mtimeMs) return true;
  }
  return false;
}

/** In a process of its own, so that the rest of the start goes on beside it; put in place only when it is whole. */
async function build(): Promise<void> {
  const made = join(web, `dist-${process.pid}`);
  const child = spawn(process.execPath, [join(web, "build.ts"), made], { cwd: projectDir });
  let said = "";
  for (const output of [child.stdout, child.stderr]) output.on("data", (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  try {
    if (code !== 0) throw new StartError(`The web app could not be built:\n${said.trim()}`);
    await rm(dist, { recursive: true, force: true });
    await rename(made, dist);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
}
