import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod/mini";
import { compressed } from "../../../infra/local/pages/compression.ts";

const dist = join(import.meta.dirname, "../../../web/dist");
const chunk = z.object({
  file: z.string(),
  imports: z._default(z.array(z.string()), []),
  dynamicImports: z._default(z.array(z.string()), []),
});
const manifestShape = z.record(z.string(), chunk);

/** A script of the built web app. */
export interface Script {
  /** As in `assets/checkout-BVMEDoKS.js`. */
  file: string;
  text: string;
}

/** The scripts that a document loads before anything else: its entry and what that imports, not what may follow later. */
export const firstScriptsOf = (document: string) => scriptsFrom(document, () => []);

/** Those, and all that they may ever load. */
export const allScriptsOf = (document: string) => scriptsFrom(document, ({ dynamicImports }) => dynamicImports);

function scriptsFrom(document: string, more: (of: z.output<typeof chunk>) => string[]): Script[] {
  // Each document is built on its own, and has a manifest of its own; see web/build.ts.
  const path = join(dist, ".vite", `${document}.json`);
  const manifest = z.parse(manifestShape, JSON.parse(readFileSync(path, "utf8")));
  const names = new Set([document]);
  // A set takes what is added while one walks over it.
  for (const name of names) {
    const found = manifest[name];
    if (!found) throw new Error(`The build's manifest has no ${name}.`);
    for (const next of [...found.imports, ...more(found)]) names.add(next);
  }
  return [...names].flatMap((name) => {
    const file = manifest[name]?.file ?? "";
    return file.endsWith(".js") ? [{ file, text: readFileSync(join(dist, file), "utf8") }] : [];
  });
}

/** What scripts weigh on the wire, each compressed on its own, in bytes: as the site serves them, and in gzip. */
export async function weightOf(scripts: readonly Script[]): Promise<{ brotli: number; gzip: number; plain: number }> {
  const bodies = scripts.map(({ text }) => Buffer.from(text));
  const brotli = await Promise.all(bodies.map((body) => compressed(body, "text/javascript", "br")));
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);
  return {
    brotli: sum(brotli.map(({ body }) => body.length)),
    gzip: sum(bodies.map((body) => gzipSync(body).length)),
    plain: sum(bodies.map((body) => body.length)),
  };
}
